import type { Shift, WorkingCalendar } from './calendar.ts'
import { dateOfDayNumber, dayNumberOfDate, dayMs, minuteMs, weekdayOf } from './days.ts'
import type { DayNumber } from './days.ts'
import { daysOfPeriod } from './daysOfPeriod.ts'
import { shiftsOfDays } from './shiftsOfDays.ts'
import { workingMsBetween } from './workingMsBetween.ts'
import { instantOf, zoneYearOf } from './zone.ts'
import type { OfficeDate } from '../shared/dates.ts'
import type { Weekday } from '../shared/settings/setting.ts'
import type { Text } from '../shared/text.ts'

/** What makes a day what it is: an extra working day, a day off, reduced hours, or the week: work or none. */
export type DayKind = 'extra' | 'off' | 'reduced' | 'working' | 'free'

/** A day as people look at it. */
export type CalendarDay = {
  date: OfficeDate
  weekday: Weekday
  kind: DayKind
  /** The names of what holds on it: the holiday, the reduced hours, the closure of some hours. None for plain days. */
  names: Text[]
  /** The shifts that begin on it. */
  shifts: readonly Shift[]
  /** Working minutes between its two midnights; what a night shift works after midnight counts for the next day. */
  minutes: number
}

const everyDay: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

type Named = { name: Text; first: DayNumber; last: DayNumber }

/** The days from one to another, both included, as the calendar has them. RangeError outside the years. */
export function calendarDays(calendar: WorkingCalendar, from: OfficeDate, to: OfficeDate): CalendarDay[] {
  const [first, last] = [dayNumberOfDate(from), dayNumberOfDate(to)]
  const days: CalendarDay[] = []
  for (let start = first; start <= last; ) {
    const year = Number(dateOfDayNumber(start).slice(0, 4))
    const end = Math.min(last, Date.UTC(year + 1, 0, 1) / dayMs - 1)
    days.push(...daysOfYear(calendar, year, start, end))
    start = end + 1
  }
  return days
}

function daysOfYear(calendar: WorkingCalendar, year: number, first: DayNumber, last: DayNumber): CalendarDay[] {
  const named = <Each extends { name: Text }>(list: readonly Each[], periodOf: (each: Each) => Parameters<typeof daysOfPeriod>[0] | null) =>
    list.flatMap((each): Named[] => {
      const period = periodOf(each)
      return period ? daysOfPeriod(period, year, calendar.moonSightings).map((range) => ({ name: each.name, ...range })) : []
    })
  const extra = named(calendar.extraWorkingDays, ({ on }) => on)
  const off = named(calendar.daysOff, ({ on }) => (on.kind === 'moments' ? null : on))
  // Reduced hours that say nothing of a day of the week leave its usual ones.
  const reducedByWeekday = everyDay.map((weekday) =>
    named(calendar.reducedHours.filter(({ hours }) => hours.some(({ days }) => days.includes(weekday))), ({ during }) => during),
  )
  const reducedOn = (weekday: Weekday) => reducedByWeekday[weekday] ?? []
  const zone = zoneYearOf(calendar.timeZone, year)
  return shiftsOfDays(calendar, year, first, last).map((shifts, index) => {
    const day = first + index
    const [begins, ends] = [instantOf(zone, day, 0), instantOf(zone, day + 1, 0)]
    const on = (list: readonly Named[]) => list.filter((each) => each.first <= day && day <= each.last).map(({ name }) => name)
    const { kind, names } = whatHolds({ extra: on(extra), off: on(off), reduced: on(reducedOn(weekdayOf(day))), works: shifts.length > 0 })
    return {
      date: dateOfDayNumber(day),
      weekday: weekdayOf(day),
      kind,
      names: kind === 'free' ? names : [...names, ...closuresIn(calendar, begins, ends)],
      shifts,
      minutes: workingMsBetween(calendar, begins, ends) / minuteMs,
    }
  })
}

function whatHolds({ extra, off, reduced, works }: { extra: Text[]; off: Text[]; reduced: Text[]; works: boolean }): { kind: DayKind; names: Text[] } {
  if (extra.length > 0) return { kind: 'extra', names: extra }
  if (off.length > 0) return { kind: 'off', names: off }
  // Reduced hours leave free days free.
  if (!works) return { kind: 'free', names: [] }
  return reduced.length > 0 ? { kind: 'reduced', names: reduced.slice(-1) } : { kind: 'working', names: [] }
}

function closuresIn({ daysOff }: WorkingCalendar, begins: number, ends: number): Text[] {
  return daysOff.flatMap(({ name, on }) => (on.kind === 'moments' && Date.parse(on.from) < ends && Date.parse(on.to) > begins ? [name] : []))
}
