import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { officeDate, type OfficeDate } from '../shared/dates.ts'
import { whereOf, type TransactionFilter } from '../transactions/filter.ts'
import { filterQuery } from '../transactions/filterSchema.ts'
import { rangeOf, type Asked } from './asked.ts'

/** Which transactions a report is about: as flat filters, as a query without access, and the days in force. */
export type AskedTransactions = {
  filter: TransactionFilter
  where: Where
  range: { from: OfficeDate; to: OfficeDate } | null
  today: OfficeDate
}

/**
 * The filters of a report about transactions, its days taken for `days` (those it was created on, fell due on …), and
 * `fixed` ones that make it this report. Raises MALFORMED_QUERY naming a filter that no longer means anything.
 */
export async function askedTransactions(
  req: PayloadRequest,
  asked: Asked,
  days: { after: keyof TransactionFilter; before: keyof TransactionFilter } | null,
  fixed: TransactionFilter = {},
): Promise<AskedTransactions> {
  const { office } = await settingsOf(req.payload)
  const today = officeDate(now(), office.timeZone)
  const range = rangeOf(asked, today, office.weekend)
  const caller = callerOf(req)
  const filter: TransactionFilter = { ...filterQuery.parse(asked.filters), ...fixed }
  const parts = [await whereOf(req, caller, filter)]
  // Beside a filter by the same days, not in its place.
  if (range && days) parts.push(await whereOf(req, caller, { [days.after]: range.from, [days.before]: range.to }))
  return { filter, where: { and: parts.filter((part) => Object.keys(part).length > 0) }, range, today }
}
