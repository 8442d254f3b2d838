import ICAL from 'ical.js'
import type { EventBlock } from './eventBlocks.ts'
import { dayNumberOf } from '../days.ts'
import type { DayNumber } from '../days.ts'
import { isOfficeDate } from '../../shared/dates.ts'

/** A time as a feed writes it, by some wall clock. */
export type WallTime = { day: DayNumber; second: number }

/** An event of a feed. `length` is in days when it is about whole days, else in seconds by the wall clock. */
export type FeedEvent = {
  line: number
  uid: string
  name: string
  isCancelled: boolean
  wholeDays: boolean
  start: ICAL.Time
  /** The time zone it names; null for none, which means the reader's own. */
  zone: string | null
  length: number
  /** For a changed occurrence of a recurring event: which one it replaces. */
  replaces: string | null
  recurs: boolean
  component: ICAL.Component
}

/** Reads one event. Throws for lines that are no iCalendar or name days that do not exist; null without a start. */
export function feedEventOf({ line, lines }: EventBlock): FeedEvent | null {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines.map(asDate), 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  if (!component?.hasProperty('dtstart')) return null
  for (const property of ['dtstart', 'dtend']) refuseStrangeDay(component, property)
  const event = new ICAL.Event(component, { exceptions: [] })
  const start = event.startDate
  const [from, to] = [wallTimeOf(start), wallTimeOf(event.endDate)]
  return {
    line,
    uid: event.uid ?? '',
    name: (event.summary ?? '').trim(),
    isCancelled: String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED',
    wholeDays: start.isDate,
    start,
    zone: start.zone?.tzid === 'UTC' ? 'UTC' : namedZone(component),
    length: start.isDate ? to.day - from.day : (to.day - from.day) * 86_400 + to.second - from.second,
    replaces: event.isRecurrenceException() ? event.recurrenceId.toString() : null,
    recurs: event.isRecurring(),
    component,
  }
}

/** A time of the parser in our own terms. */
export function wallTimeOf(time: ICAL.Time): WallTime {
  return {
    day: dayNumberOf(time.year, time.month, time.day),
    second: time.isDate ? 0 : time.hour * 3600 + time.minute * 60 + time.second,
  }
}

function namedZone(component: ICAL.Component): string | null {
  const zone: unknown = component.getFirstProperty('dtstart')?.getParameter('tzid')
  return typeof zone === 'string' ? zone : null
}

// Many feeds leave out VALUE=DATE, without which eight digits are no value.
function asDate(line: string): string {
  return /^(DTSTART|DTEND)(;[^:]*)?:\d{8}\s*$/i.test(line) && !/;VALUE=/i.test(line)
    ? line.trim().replace(/^(\w+)[^:]*:/, '$1;VALUE=DATE:')
    : line
}

// The parser turns 31 February into 3 March.
function refuseStrangeDay(component: ICAL.Component, property: string): void {
  const written: unknown = component.getFirstProperty(property)?.toJSON()?.[3]
  if (typeof written === 'string' && !isOfficeDate(written.slice(0, 10))) {
    throw new Error(`"${written.slice(0, 10)}" is not a day`)
  }
}
