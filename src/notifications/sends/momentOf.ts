import { isOfficeDate } from '../../shared/dates.ts'
import type { Text } from '../../shared/text.ts'
import { dayNumberOfDate, minuteMs } from '../../sla/days.ts'
import { instantOf, zoneYearOf } from '../../sla/zone.ts'

const officeClock = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::00)?$/
const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/

/** Who writes takes a moment to press the button. */
const grace = 5 * minuteMs
const aYear = 366 * 24 * 60 * minuteMs

/**
 * When a message is to go: an ISO moment, or a time by the clock of the office (`2026-01-31T08:30`); without one, now.
 * Not in the past, and within a year. Pure.
 */
export function momentOf(asked: string | undefined, now: Date, timeZone: string): { at: Date } | { problem: Text } {
  if (asked === undefined) return { at: now }
  const at = readMoment(asked.trim(), timeZone)
  if (at === null) return { problem: unreadable }
  if (at < now.getTime() - grace) return { problem: past }
  if (at > now.getTime() + aYear) return { problem: tooFar }
  return { at: new Date(Math.max(at, now.getTime())) }
}

function readMoment(asked: string, timeZone: string): number | null {
  const [, day, hours, minutes] = officeClock.exec(asked) ?? []
  if (day !== undefined) {
    return isOfficeDate(day) ? instantOf(zoneYearOf(timeZone, Number(day.slice(0, 4))), dayNumberOfDate(day), Number(hours) * 60 + Number(minutes)) : null
  }
  const at = moment.test(asked) ? Date.parse(asked) : Number.NaN
  return Number.isNaN(at) ? null : at
}

const unreadable: Text = { en: 'Expected a moment such as 2026-01-31T08:30.', ar: 'المتوقع وقت مثل 2026-01-31T08:30.' }
const past: Text = { en: 'This moment is past.', ar: 'هذا الوقت قد مضى.' }
const tooFar: Text = { en: 'At most a year from now.', ar: 'خلال سنة من الآن على الأكثر.' }
