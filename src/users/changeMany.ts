import { createLocalReq, type PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError, isDomainError, sentence, type ErrorCode } from '../shared/errors.ts'
import type { Locale } from '../shared/text.ts'
import { activate } from './activate.ts'
import { approve } from './approve.ts'
import { deactivate } from './deactivate.ts'
import { endSessionsOf } from './endSessions.ts'
import { reject } from './reject.ts'

/** The most people one bulk request may touch. */
export const maxPeople = 200

export const accountActions = ['approve', 'reject', 'activate', 'deactivate', 'endSessions'] as const
export type AccountAction = (typeof accountActions)[number]

/** Whom a bulk request means, where it names nobody. */
export type PeopleFilter = { status?: string | undefined; role?: string | undefined }

export type PersonResult = { id: number; ok: true } | { id: number; ok: false; error: { code: ErrorCode; message: string } }

/**
 * Does one thing to many accounts, by ids or by filter. Each has a tx of its own and is done wholly or not at all; the
 * result says which. Raises FORBIDDEN, TOO_MANY_ITEMS, REASON_REQUIRED.
 */
export async function changeMany(
  req: PayloadRequest,
  args: { ids: number[] | undefined; filter: PeopleFilter; action: AccountAction; reason: string | null; locale: Locale },
): Promise<{ succeeded: number; failed: number; results: PersonResult[] }> {
  if (callerOf(req)?.role !== 'admin') throw new DomainError('FORBIDDEN')
  if (args.action === 'reject' && !args.reason?.trim()) throw new DomainError('REASON_REQUIRED')
  const ids = args.ids ?? (await idsMatching(req, args.filter))
  if (ids.length > maxPeople) throw new DomainError('TOO_MANY_ITEMS', { count: ids.length, limit: maxPeople })
  const results: PersonResult[] = []
  for (const id of new Set(ids)) results.push(await changeOne(req, id, args))
  const succeeded = results.filter((result) => result.ok).length
  return { succeeded, failed: results.length - succeeded, results }
}

async function changeOne(
  outer: PayloadRequest,
  id: number,
  { action, reason, locale }: { action: AccountAction; reason: string | null; locale: Locale },
): Promise<PersonResult> {
  // A request of its own, so that a refused item rolls back alone.
  const req = await createLocalReq({ user: outer.user ?? undefined, req: { headers: outer.headers } }, outer.payload)
  try {
    await applyTo(req, id, action, reason)
    return { id, ok: true }
  } catch (error) {
    const expected = isDomainError(error)
    if (!expected) outer.payload.logger.error({ err: error, msg: `Bulk ${action} of user ${id}` })
    const code = expected ? error.code : 'INTERNAL'
    return { id, ok: false, error: { code, message: sentence(code, expected ? error.params : {}, locale) } }
  }
}

function applyTo(req: PayloadRequest, id: number, action: AccountAction, reason: string | null): Promise<unknown> {
  switch (action) {
    case 'approve':
      return approve(req, id)
    case 'reject':
      return reject(req, id, reason ?? '')
    case 'activate':
      return activate(req, id)
    case 'deactivate':
      return deactivate(req, id, reason)
    case 'endSessions':
      return endSessionsOf(req, id)
    default:
      return action satisfies never
  }
}

async function idsMatching(req: PayloadRequest, { status, role }: PeopleFilter): Promise<number[]> {
  const rows = await sqlOf(req)<{ id: number }>(
    `select id from users where ($1::text is null or status::text = $1) and ($2::text is null or role::text = $2)
     order by id limit $3`,
    [status ?? null, role ?? null, maxPeople + 1],
  )
  return rows.map(({ id }) => id)
}
