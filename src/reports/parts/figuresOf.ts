import type { PayloadRequest } from 'payload'
import { dashboardOf, type Dashboard } from '../../analytics/dashboard.ts'
import type { RangeAsked } from '../../analytics/office/range.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { officeDate, type OfficeDate } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import type { TransactionFilter } from '../../transactions/filter.ts'
import { filterQuery } from '../../transactions/filterSchema.ts'
import { rangeOf, type Asked } from '../asked.ts'

export type Told = { figures: Dashboard; range: { from: OfficeDate; to: OfficeDate } }

/**
 * The figures of the dashboard over what a report asks: the very same, by the same functions. Without days, those of
 * the last thirty. Raises MALFORMED_QUERY naming a filter that no longer means anything.
 */
export async function figuresOf(req: PayloadRequest, asked: Asked, locale: Locale): Promise<Told> {
  const { office } = await settingsOf(req.payload)
  const days = rangeOf(asked, officeDate(now(), office.timeZone), office.weekend)
  const figures = await figuresUnder(req, filterQuery.parse(asked.filters), locale, { ...days, interval: asked.group_by })
  return { figures, range: { from: figures.range.from, to: figures.range.to } }
}

/** The same under any filter. */
export function figuresUnder(req: PayloadRequest, filter: TransactionFilter, locale: Locale, range: RangeAsked = {}): Promise<Dashboard> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  return dashboardOf(req, caller, { range, filter }, locale)
}
