import type { Payload, PayloadRequest } from 'payload'
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
  const { prefix, year } = await numberSeries(req.payload, at)
  const [row] = await sqlOf(req)<{ last: string }>(advance('$1', '$2'), [year, count])
  return { prefix, year, first: Number(row?.last) - count + 1 }
}

/** Under which prefix, and in which year's series, work that comes in at `at` is numbered. */
export async function numberSeries(payload: Payload, at: Date): Promise<{ prefix: string; year: number }> {
  const { office, transactions } = await settingsOf(payload)
  return { prefix: transactions.numberPrefix, year: Number(officeDate(at, office.timeZone).slice(0, 4)) }
}

/** SQL for a `with`: takes one number and gives it as `taken.reference`, written as formatReference() writes it. */
export const takeNumber = (prefix: string, year: string) => `counter as (${advance(year, '1')}),
    taken as (
      select ${prefix}::text || '-' || lpad(${year}::text, 4, '0') || '-'
        || lpad(last::bigint::text, greatest(5, length(last::bigint::text)), '0') as reference
      from counter
    )`

const advance = (year: string, count: string) => `insert into reference_counters (year, last) values (${year}::int, ${count})
     on conflict (year) do update set last = reference_counters.last + excluded.last returning last`
