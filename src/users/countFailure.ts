import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { LockedUser } from './sessions.ts'

/** How many wrong passwords in a row lock an address, and for how long. */
export type LockRule = { attempts: number; minutes: number }

/** Until when an address is locked, or null. An expired lock is none. */
export function lockedUntil(lockUntil: Date | null | undefined, at: Date): Date | null {
  return lockUntil && lockUntil > at ? lockUntil : null
}

/** What somebody is told whose address is locked. */
export function lockedError(until: Date, at: Date): DomainError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000))
  return new DomainError('ACCOUNT_LOCKED', { minutes }, { data: { minutes } })
}

/** Counts a wrong password or code on an account; the row must be locked. After an expired lock the count begins again. */
export async function countFailure(req: PayloadRequest, user: LockedUser, rule: LockRule, at: Date): Promise<void> {
  const attempts = user.lock_until ? 1 : (user.attempts ?? 0) + 1
  await sqlOf(req)('update users set login_attempts = $2, lock_until = $3 where id = $1', [
    user.id,
    attempts,
    attempts >= rule.attempts ? lockEnd(rule, at) : null,
  ])
}

/** Ends the count of wrong passwords and codes of an account, and the lock it brought. */
export async function endCount(req: PayloadRequest, userId: number): Promise<void> {
  await sqlOf(req)('update users set login_attempts = 0, lock_until = null where id = $1', [userId])
}

/**
 * Counts a failure with an address nobody has, and says until when it was locked before: an address
 * without an account is locked by the same rule, or the lock would tell which addresses have one.
 * Only a keyed hash of the address is kept, for a day. With `right` the password was that of an unconfirmed
 * registration, and the count begins anew.
 */
export async function countStranger(req: PayloadRequest, email: string, rule: LockRule, at: Date, right = false): Promise<Date | null> {
  const sql = sqlOf(req)
  const hash = createHmac('sha256', req.payload.secret).update(`sign-in:${email}`).digest('hex')
  await sql(`delete from sign_in_failures where updated_at < $1::timestamptz - interval '1 day'`, [at])
  await sql('insert into sign_in_failures (email_hash, attempts) values ($1, 0) on conflict do nothing', [hash])
  const [row] = await sql<{ attempts: number; lock_until: Date | null }>(
    'select attempts, lock_until from sign_in_failures where email_hash = $1 for update',
    [hash],
  )
  const locked = lockedUntil(row?.lock_until, at)
  if (locked) return locked
  const attempts = right ? 0 : row?.lock_until ? 1 : (row?.attempts ?? 0) + 1
  await sql('update sign_in_failures set attempts = $2, lock_until = $3, updated_at = $4 where email_hash = $1', [
    hash,
    attempts,
    attempts >= rule.attempts ? lockEnd(rule, at) : null,
    at,
  ])
  return null
}

function lockEnd(rule: LockRule, at: Date): Date {
  return new Date(at.getTime() + rule.minutes * 60_000)
}
