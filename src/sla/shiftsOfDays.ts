import type { Hours, Period, Shift, WorkingCalendar } from './calendar.ts'
import { dayNumberOfDate, weekdayOf } from './days.ts'
import type { DayNumber } from './days.ts'
import { daysOfPeriod } from './daysOfPeriod.ts'
import type { Weekday } from '../shared/settings/setting.ts'

const none: readonly Shift[] = []

/**
 * The shifts that begin on each day from `first` to `last` (both included), by the order of what holds: extra working
 * day, day off, reduced hours, week rule. `year` is the Gregorian year the days belong to; up to four days of its
 * neighbours are fine.
 */
export function shiftsOfDays(
  calendar: WorkingCalendar,
  year: number,
  first: DayNumber,
  last: DayNumber,
): (readonly Shift[])[] {
  const mark = <What>(period: Period, what: What, onto: (What | undefined)[]) => {
    for (const range of daysOfPeriod(period, year, calendar.moonSightings)) {
      const until = Math.min(range.last, last)
      for (let day = Math.max(range.first, first); day <= until; day += 1) onto[day - first] = what
    }
  }
  const extra: (readonly Shift[] | undefined)[] = []
  const off: (true | undefined)[] = []
  const reduced: (readonly Hours[] | undefined)[] = []
  for (const { on, shifts } of calendar.extraWorkingDays) mark(on, shifts, extra)
  for (const { on } of calendar.daysOff) if (on.kind !== 'moments') mark(on, true, off)
  for (const { during, hours } of calendar.reducedHours) mark(during, hours, reduced)

  const weeks = calendar.weeks.map(({ from, hours }) => ({
    from: from === undefined ? -Infinity : dayNumberOfDate(from),
    hours,
  }))
  const shifts: (readonly Shift[])[] = []
  for (let day = first; day <= last; day += 1) {
    const at = day - first
    const week = weeks.findLast(({ from }) => from <= day)
    shifts.push(extra[at] ?? (off[at] ? none : usualShifts(week?.hours ?? [], reduced[at], weekdayOf(day))))
  }
  return shifts
}

/** Reduced hours shorten working days; they make none: a day free by the week rule stays free. */
function usualShifts(week: readonly Hours[], reduced: readonly Hours[] | undefined, weekday: Weekday) {
  const usual = shiftsOn(week, weekday)
  if (!usual || usual.length === 0) return none
  return (reduced && shiftsOn(reduced, weekday)) ?? usual
}

function shiftsOn(hours: readonly Hours[], weekday: Weekday): readonly Shift[] | undefined {
  return hours.find(({ days }) => days.includes(weekday))?.shifts
}
