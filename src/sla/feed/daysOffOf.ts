import ICAL from 'ical.js'
import type { FeedEvent, WallTime } from './feedEvent.ts'
import { wallTimeOf } from './feedEvent.ts'
import { boundRules, type Work } from './boundRules.ts'
import { years } from '../calendar.ts'
import type { Moments, Period } from '../calendar.ts'
import { dateOfDayNumber, dayMs } from '../days.ts'
import { instantOf, zoneYearOf } from '../zone.ts'

/** Days in a row beyond which a yearly day off is listed year by year. */
const longestRow = 60

/** More comings than any one event of a feed of holidays has. */
const comingsAtMost = 5_000

type Reading = {
  /** The zone of times that name none, or none we know. */
  timeZone: string
  /** Occurrences that other events of the feed replace, as the parser writes their starts. */
  replaced: ReadonlySet<string>
  /** Rules without an end that fit no yearly day off are listed up to this year. */
  throughYear: number
  /** What may still be done for the feed. */
  work: Work
}

type Found = { on: (Period | Moments)[]; isCutOff: boolean }

/** The days or hours off that an event means, every coming of a recurring one included. */
export function daysOffOf(event: FeedEvent, reading: Reading): Found {
  if (!event.recurs) return { on: [offAt(event, wallTimeOf(event.start), reading)], isCutOff: false }
  const yearly = yearlyOf(event, reading)
  return yearly ? { on: [yearly], isCutOff: false } : listed(event, reading)
}

/** A whole-day event that comes on the same day each year, without exceptions: said as such, it needs no end. */
function yearlyOf({ component, wholeDays, start, length }: FeedEvent, { replaced }: Reading): Period | null {
  const rules = component.getAllProperties('rrule')
  const hasOthers = component.hasProperty('rdate') || component.hasProperty('exdate') || replaced.size > 0
  const rule: unknown = rules[0]?.getFirstValue()
  if (!wholeDays || hasOthers || rules.length !== 1 || length > longestRow || !(rule instanceof ICAL.Recur)) return null
  if (rule.freq !== 'YEARLY' || rule.interval !== 1 || !isSameDay(rule, start)) return null
  const isLeapDay = start.month === 2 && start.day === 29
  if (isLeapDay && rule.count !== null) return null
  const { month, day, year } = start
  const lastYear = lastYearOf(rule, start)
  if (lastYear < year) return null
  return { kind: 'yearly', month, day, days: length, firstYear: year, ...(lastYear > years.last ? {} : { lastYear }) }
}

function isSameDay({ parts }: ICAL.Recur, { month, day }: ICAL.Time): boolean {
  const only = (values: unknown[] | undefined, value: number) =>
    values === undefined || (values.length === 1 && Number(values[0]) === value)
  const { BYMONTH, BYMONTHDAY, ...others } = parts
  // A month without a day of it means the day of the start; a day without a month means that day of every month.
  if (Object.keys(others).length > 0 || (BYMONTHDAY !== undefined && BYMONTH === undefined)) return false
  return only(BYMONTH, month) && only(BYMONTHDAY, day)
}

function lastYearOf({ count, until }: ICAL.Recur, { year, month, day }: ICAL.Time): number {
  if (count !== null) return year + count - 1
  if (until === null) return Infinity
  const reached = until.month > month || (until.month === month && until.day >= day)
  return reached ? until.year : until.year - 1
}

function listed(event: FeedEvent, reading: Reading): Found {
  const on: Found['on'] = []
  boundRules(event.component, reading.work)
  const occurrences = new ICAL.RecurExpansion({ component: event.component, dtstart: event.start })
  for (let coming = 0; coming < comingsAtMost; coming += 1) {
    const occurrence: ICAL.Time | null = occurrences.next()
    if (!occurrence) return { on, isCutOff: false }
    if (occurrence.year > reading.throughYear) return { on, isCutOff: true }
    if (!reading.replaced.has(occurrence.toString())) on.push(offAt(event, wallTimeOf(occurrence), reading))
  }
  return { on, isCutOff: true }
}

function offAt(event: FeedEvent, start: WallTime, { timeZone }: Reading): Period | Moments {
  const { wholeDays, length } = event
  if (wholeDays) {
    return { kind: 'dates', from: dateOfDayNumber(start.day), to: dateOfDayNumber(start.day + length - 1) }
  }
  const zone = event.zone ?? timeZone
  return {
    kind: 'moments',
    from: momentOf(zone, start.day, start.second),
    to: momentOf(zone, start.day, start.second + length),
  }
}

function momentOf(zone: string, day: number, second: number): string {
  const year = new Date(day * dayMs).getUTCFullYear()
  return new Date(instantOf(zoneYearOf(zone, year), day, second / 60)).toISOString()
}
