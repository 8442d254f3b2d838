import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError, type FieldError } from '../shared/errors.ts'
import { isRole, type Role } from '../shared/roles.ts'
import type { Text } from '../shared/text.ts'
import { lesser } from '../users/apiKeys/authenticateByKey.ts'

/** The longest a key may live. What nobody looks at for two years should stop by itself. */
const longestDays = 731
const fixed = ['role', 'owner', 'expiresAt'] as const

/**
 * What a key may be, whoever makes it: for an active account, with no more rights than that account has, and with an
 * end. Afterwards only its name changes, and it can be revoked, for good.
 */
export const guardApiKey: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  if (operation === 'create') return guardNew(req, data)
  for (const field of fixed) {
    if (data[field] !== undefined && asText(data[field]) !== asText(originalDoc?.[field])) throw new DomainError('FIELD_FORBIDDEN', { field })
  }
  if (data['revokedAt'] === undefined) return data
  if (originalDoc?.revokedAt) {
    if (!data['revokedAt']) throw new DomainError('FIELD_FORBIDDEN', { field: 'revokedAt' })
    return { ...data, revokedAt: originalDoc.revokedAt }
  }
  return { ...data, revokedAt: data['revokedAt'] ? now().toISOString() : null }
}

async function guardNew(req: PayloadRequest, data: Record<string, unknown>): Promise<Record<string, unknown>> {
  const caller = callerOf(req)
  const owner = Number(idOf(data['owner']) ?? caller?.id ?? 0)
  const fields: FieldError[] = []
  const wrong = (path: string, message: Text) => fields.push({ path, message })

  const [account] = await sqlOf(req)<{ role: Role; status: string }>('select role, status from users where id = $1', [Number.isSafeInteger(owner) ? owner : 0])
  if (account?.status !== 'active') wrong('owner', { en: 'Choose an active account.', ar: 'اختر حساباً نشطاً.' })
  const role = data['role']
  if (account && isRole(role)) {
    if (lesser(role, account.role) !== role) {
      wrong('role', { en: 'A key may do no more than the account it acts for.', ar: 'لا تتجاوز صلاحيات المفتاح صلاحيات الحساب الذي يعمل نيابة عنه.' })
    } else if (role === 'client' && account.role !== 'client') {
      wrong('role', { en: 'A key with the rights of a client acts for a client.', ar: 'المفتاح بصلاحيات عميل يعمل نيابة عن عميل.' })
    }
  }
  const ends = Date.parse(String(data['expiresAt'] ?? ''))
  const at = now().getTime()
  if (Number.isNaN(ends) || ends <= at || ends > at + longestDays * 86_400_000) {
    wrong('expiresAt', { en: `Choose an end in the future, at most ${longestDays} days from now.`, ar: `اختر تاريخ انتهاء في المستقبل خلال ${longestDays} يوماً على الأكثر.` })
  }
  if (fields.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: fields.map(({ path }) => path).join(', ') }, { fields })
  return { ...data, owner, revokedAt: null }
}

function idOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'id' in value ? value.id : value
}

/** A date reads the same however it was written, a record is its id. */
function asText(value: unknown): string {
  const plain = idOf(value)
  if (typeof plain === 'string' && /^\d{4}-/.test(plain)) return String(Date.parse(plain))
  return String(plain ?? '')
}
