import type { Payload, PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { decrypt, encrypt } from '../platform/encryption.ts'
import { sqlOf } from '../platform/tx.ts'
import { hashOfToken } from './tokens.ts'

/**
 * Facts handed to a caller between two steps of signing in, readable and changeable by nobody but us, for `seconds`.
 * Nothing is stored: anybody may begin a sign-in, and what anybody may do must not fill a table.
 */
export function sealToken(payload: Payload, purpose: string, facts: Record<string, unknown>, seconds: number): string {
  const until = now().getTime() + seconds * 1000
  return encrypt(payload, `sealed:${purpose}`, JSON.stringify({ facts, until }))
}

/** The facts again; null for one that is foreign, changed, of another purpose or too old. */
export function openToken<Facts>(payload: Payload, purpose: string, token: string): Facts | null {
  const text = decrypt(payload, `sealed:${purpose}`, token)
  if (text === null) return null
  const { facts, until } = JSON.parse(text) as { facts: Facts; until: number }
  return until > now().getTime() ? facts : null
}

/**
 * Uses up what may be used once, until `expiresAt`, after which it would be refused anyway. False when it was used
 * before; of two at once exactly one gets true. Undone with the tx it is called in.
 */
export async function spendOnce(req: PayloadRequest, proof: string, expiresAt: Date): Promise<boolean> {
  const sql = sqlOf(req)
  await sql('delete from used_proofs where expires_at < $1', [now()])
  const rows = await sql(
    'insert into used_proofs (proof_hash, expires_at) values ($1, $2) on conflict do nothing returning proof_hash',
    [hashOfToken(proof), expiresAt],
  )
  return rows.length > 0
}
