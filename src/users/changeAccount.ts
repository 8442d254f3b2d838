import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { lockUser } from './sessions.ts'

type Status = 'pending' | 'active' | 'rejected' | 'deactivated'

const statusWords: Record<Status, { en: string; ar: string }> = {
  pending: { en: 'waiting for approval', ar: 'بانتظار الموافقة' },
  active: { en: 'active', ar: 'نشط' },
  rejected: { en: 'rejected', ar: 'مرفوض' },
  deactivated: { en: 'deactivated', ar: 'معطّل' },
}

/**
 * Moves an account from one of the given states to another, for an admin. What follows (mail, end of sessions, audit,
 * the last admin) holds for every save and lies in hooks. Of two at once the second finds it done: CONFLICT. Raises
 * NOT_FOUND, FORBIDDEN.
 */
export async function changeAccount(
  req: PayloadRequest,
  { id, from, to, reason }: { id: number; from: readonly Status[]; to: Status; reason: string | null },
): Promise<Record<string, unknown>> {
  if (callerOf(req)?.role !== 'admin') throw new DomainError('FORBIDDEN')
  return inTx(req, async () => {
    const user = await lockUser(req, id)
    if (!user) throw new DomainError('NOT_FOUND')
    const status = user.status as Status
    if (!from.includes(status)) {
      const is = statusWords[status]
      throw new DomainError('CONFLICT', { reason: `the account is ${is.en}`, reasonAr: `حالة الحساب: ${is.ar}` }, { data: { status } })
    }
    const changed = await req.payload.update({
      collection: slugs.users,
      id,
      data: { status: to, statusReason: reason } as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return changed as unknown as Record<string, unknown>
  })
}
