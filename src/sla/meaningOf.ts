import type { DayOff, WorkingCalendar } from './calendar.ts'
import { calendarDays } from './calendarDays.ts'
import { periodDates } from './periodDates.ts'
import type { DateRange } from './periodDates.ts'
import { workingMinutesBetween } from './workingMinutesBetween.ts'

/** What a day off means in some years: when it is, and how much working time of the calendar as it stands it takes away. */
export type Meaning = { dates: DateRange[]; minutes: number }

// A feed may hold thousands of days; whoever looks at them needs the next ones.
const datesAtMost = 12

export function meaningOf(calendar: WorkingCalendar, { on }: DayOff, firstYear: number, lastYear: number): Meaning {
  if (on.kind === 'moments') {
    const dates = [{ from: on.from.slice(0, 10), to: on.to.slice(0, 10) }]
    return { dates, minutes: workingMinutesBetween(calendar, Date.parse(on.from), Date.parse(on.to)) }
  }
  const dates = periodDates(on, firstYear, lastYear, calendar.moonSightings).slice(0, datesAtMost)
  const minutes = dates.reduce((sum, { from, to }) => sum + calendarDays(calendar, from, to).reduce((all, day) => all + day.minutes, 0), 0)
  return { dates, minutes }
}
