import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'

/** The code in force of a transaction. Dates are ISO. */
export type QrCode = { transaction: number; code: string; scans: number; lastScannedAt: string | null; issuedAt: string }

type Row = { transaction_id: number; code: string; scans: string; last_scanned_at: Date | null; created_at: Date }

/** 128 bits nobody can guess, in 22 characters that stand in an address as they are. */
const newCode = (): string => randomBytes(16).toString('base64url')

/**
 * The codes in force of transactions that the caller was allowed to see (this does not ask again), in the order given.
 * One that has none gets it now. Two who come at once get the same: the database lets only one code be in force.
 */
export async function codesOf(req: PayloadRequest, transactions: readonly number[]): Promise<QrCode[]> {
  const known = await inForce(req, transactions)
  const missing = transactions.filter((id) => !known.has(id))
  if (missing.length > 0) {
    await inTx(req, async () => {
      // The transactions first, as whoever issues anew does: taken the other way round, each would wait for the other.
      await sqlOf(req)('select id from transactions where id = any($1::int[]) order by id for key share', [missing])
      await sqlOf(req)(
        `insert into qr_codes (transaction_id, code, scans, created_at, updated_at)
         select id, code, 0, $3, $3 from unnest($1::int[], $2::text[]) as made(id, code)
         on conflict (transaction_id) where ended_at is null do nothing`,
        [missing, missing.map(newCode), now()],
      )
    })
    for (const [id, code] of await inForce(req, missing)) known.set(id, code)
  }
  return transactions.flatMap((id) => known.get(id) ?? [])
}

/** The code in force of one transaction: see `codesOf`. */
export async function codeOf(req: PayloadRequest, transaction: number): Promise<QrCode> {
  const [code] = await codesOf(req, [transaction])
  // Between the two statements somebody may have ended the code that was there; a new one is then in force soon.
  return code ?? codeOf(req, transaction)
}

async function inForce(req: PayloadRequest, transactions: readonly number[]): Promise<Map<number, QrCode>> {
  const rows = await sqlOf(req)<Row>(
    `select transaction_id, code, scans, last_scanned_at, created_at from qr_codes
     where transaction_id = any($1::int[]) and ended_at is null`,
    [transactions],
  )
  return new Map(
    rows.map((row) => [
      row.transaction_id,
      {
        transaction: row.transaction_id,
        code: row.code,
        scans: Number(row.scans),
        lastScannedAt: row.last_scanned_at?.toISOString() ?? null,
        issuedAt: row.created_at.toISOString(),
      },
    ]),
  )
}
