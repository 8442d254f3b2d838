import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { keyedHash } from '../../platform/encryption.ts'
import { sqlOf } from '../../platform/tx.ts'

/** 32 characters that are not mistaken for one another when read from paper. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
const count = 10

/**
 * Ten new codes such as `k7qpm-3xw9d` for the day the phone is lost; older ones stop. Told once: stored is a keyed
 * hash, because 50 bits alone could be tried out by who has the table.
 */
export async function issueRecoveryCodes(req: PayloadRequest, userId: number): Promise<string[]> {
  const sql = sqlOf(req)
  const codes = Array.from({ length: count }, () => {
    const letters = Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })
  await sql('delete from recovery_codes where user_id = $1', [userId])
  await sql('insert into recovery_codes (user_id, code_hash) select $1, unnest($2::text[])', [
    userId,
    codes.map((code) => hashOf(req, userId, code)),
  ])
  return codes
}

/** Uses a code up; false when it is none of theirs or was used. */
export async function spendRecoveryCode(req: PayloadRequest, userId: number, code: string): Promise<boolean> {
  const rows = await sqlOf(req)(
    'update recovery_codes set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null returning user_id',
    [userId, hashOf(req, userId, code), now()],
  )
  return rows.length > 0
}

/** How many are left. */
export async function recoveryCodesLeft(req: PayloadRequest, userId: number): Promise<number> {
  const [row] = await sqlOf(req)<{ left: number }>(
    'select count(*)::int as left from recovery_codes where user_id = $1 and used_at is null',
    [userId],
  )
  return row?.left ?? 0
}

/** Capitals, blanks and hyphens do not matter. */
function hashOf(req: PayloadRequest, userId: number, code: string): string {
  const plain = code.toLowerCase().replace(/[\s-]/g, '')
  return keyedHash(req.payload, 'recovery-codes', `${userId}:${plain}`)
}
