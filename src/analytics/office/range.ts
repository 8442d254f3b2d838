import { refuse } from '../../access/askableQuery.ts'
import { addDays, isOfficeDate, startOfOfficeDay, type OfficeDate } from '../../shared/dates.ts'
import { startOf, type OfficeDays } from '../measures/throughput.ts'

export const periodLengths = ['day', 'week', 'month'] as const
export type PeriodLength = (typeof periodLengths)[number]

/** Days of the office, both included; what is left out is the last thirty days, by days, weeks or months as they fit. */
export type RangeAsked = { from?: string | undefined; to?: string | undefined; interval?: PeriodLength | undefined }

/** Days are the office's, both ends included; moments are milliseconds since 1970. */
export type Period = { from: OfficeDate; to: OfficeDate; begins: number }
export type Range = {
  from: OfficeDate
  to: OfficeDate
  interval: PeriodLength
  /** As many days, right before. */
  previous: { from: OfficeDate; to: OfficeDate }
  /** The days, weeks or months of the range, in order; the first and the last are cut where the range begins and ends. */
  periods: Period[]
  /** When the previous range and this one begin, and the first moment after this one. */
  moments: { previous: number; begin: number; end: number }
}

const usualDays = 30
/** More periods would be no picture. */
const mostPeriods = 400

/** The range that is asked for. Raises MALFORMED_QUERY for days that are none, that are turned round, and for too many periods. */
export function rangeOf(asked: RangeAsked, today: OfficeDate, days: OfficeDays): Range {
  const to = day('to', asked.to) ?? (asked.from && asked.from > today ? asked.from : today)
  const from = day('from', asked.from) ?? addDays(to, 1 - usualDays)
  if (from > to) refuse('from', from, `a day not after ${to}`, `يوم لا يلي ${to}`)
  const length = daysBetween(from, to)
  const interval = asked.interval ?? (length <= 62 ? 'day' : length <= 366 ? 'week' : 'month')
  if (length / { day: 1, week: 7, month: 28 }[interval] > mostPeriods) {
    refuse('interval', interval, `at most ${mostPeriods} periods in the range`, `${mostPeriods} فترة على الأكثر في المدى`)
  }
  const previous = { from: addDays(from, -length), to: addDays(from, -1) }
  const begins = (date: OfficeDate) => startOfOfficeDay(date, days.timeZone).getTime()
  return {
    from, to, interval, previous,
    periods: periodsWithin(from, to, interval, days),
    moments: { previous: begins(previous.from), begin: begins(from), end: begins(addDays(to, 1)) },
  }
}

function periodsWithin(from: OfficeDate, to: OfficeDate, interval: PeriodLength, days: OfficeDays): Period[] {
  const periods: Period[] = []
  for (let begin = from; begin <= to; ) {
    const next = nextBegin(begin, interval, days)
    const last = addDays(next, -1)
    periods.push({ from: begin, to: last < to ? last : to, begins: startOfOfficeDay(begin, days.timeZone).getTime() })
    begin = next
  }
  return periods
}

function nextBegin(day: OfficeDate, interval: PeriodLength, { weekend }: OfficeDays): OfficeDate {
  if (interval === 'day') return addDays(day, 1)
  if (interval === 'week') return addDays(startOf(day, 'week', weekend), 7)
  return `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
}

/** The last day of the office's week that a day lies in. */
export function endOfWeek(day: OfficeDate, { weekend }: Pick<OfficeDays, 'weekend'>): OfficeDate {
  return addDays(startOf(day, 'week', weekend), 6)
}

function day(name: string, value: string | undefined): OfficeDate | null {
  if (value === undefined || value === '') return null
  if (!isOfficeDate(value) || value < '1900-01-01' || value > '2199-12-31') refuse(name, value, 'a day like 2026-01-31', 'يوم مثل 2026-01-31')
  return value
}

function daysBetween(from: OfficeDate, to: OfficeDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1
}
