import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { officeDate, type OfficeDate } from '../../shared/dates.ts'
import { whereOf, type TransactionFilter } from '../../transactions/filter.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { rangeOf, type Asked } from '../asked.ts'

/** Which transactions a report is about: as flat filters, as a query without access, and the days in force. */
export type AskedTransactions = {
  filter: TransactionFilter
  where: Where
  range: { from: OfficeDate; to: OfficeDate } | null
  today: OfficeDate
}

type Dated = 'created' | 'due' | 'completed' | 'updated'
/** The two filters that hold the first and the last day. */
export type Days = { after: `${Dated}_after`; before: `${Dated}_before` }

/**
 * The filters of a report about transactions, its days taken for `days` (those it was created on, fell due on …), and
 * `fixed` ones that make it this report. Raises MALFORMED_QUERY naming a filter that no longer means anything.
 */
export async function askedTransactions(
  req: PayloadRequest,
  asked: Asked,
  days: Days | null,
  fixed: TransactionFilter = {},
): Promise<AskedTransactions> {
  const { office } = await settingsOf(req.payload)
  const today = officeDate(now(), office.timeZone)
  const range = rangeOf(asked, today, office.weekend)
  const caller = callerOf(req)
  const own: TransactionFilter = { ...filterQuery.parse(asked.filters), ...fixed }
  const filter = range && days ? within(own, days, range) : own
  return { filter, where: await whereOf(req, caller, filter), range, today }
}

/** The days of a report as filters; where a filter speaks of the same edge, the narrower of both. */
function within(
  filter: TransactionFilter,
  { after, before }: Days,
  { from, to }: { from: OfficeDate; to: OfficeDate },
): TransactionFilter {
  const [earliest, latest] = [filter[after], filter[before]]
  return {
    ...filter,
    [after]: earliest && earliest > from ? earliest : from,
    // A moment of the last day is before its end.
    [before]: latest && latest.slice(0, 10) <= to ? latest : to,
  }
}
