import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { officeDate } from '../shared/dates.ts'

/** A block of numbers: `first` to `first + count - 1` of that year, under that prefix. */
export type ReservedNumbers = { prefix: string; year: number; first: number }

/**
 * Reserves numbers in the tx of the request. The counter row stays locked until the tx ends, so a
 * rollback gives the numbers back and the sequence has no gap; therefore reserve as late as possible.
 * The year is the office's own, by its time zone.
 */
export async function reserveNumbers(req: PayloadRequest, count: number, at: Date): Promise<ReservedNumbers> {
  const { office, transactions } = await settingsOf(req.payload)
  const year = Number(officeDate(at, office.timeZone).slice(0, 4))
  const [row] = await sqlOf(req)<{ last: string }>(
    `insert into reference_counters (year, last) values ($1, $2)
     on conflict (year) do update set last = reference_counters.last + excluded.last
     returning last`,
    [year, count],
  )
  return { prefix: transactions.numberPrefix, year, first: Number(row?.last) - count + 1 }
}
