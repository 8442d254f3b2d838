import type { Hours, Shift } from '../../sla/index.ts'
import type { Weekday } from '../../shared/settings/setting.ts'
import { everyDay } from './showCalendar.ts'

/** The shifts of each day of the week, Sunday first; null where nothing is said of the day. */
export type WeekForm = (readonly Shift[] | null)[]

/** The week as one edits it: day by day. */
export function weekFormOf(hours: readonly Hours[]): WeekForm {
  return everyDay.map((day) => hours.find(({ days }) => days.includes(day))?.shifts ?? null)
}

/** The week as it is kept: days with the same shifts together. Days without are said only where that means something. */
export function hoursOf(week: WeekForm, saysFree: boolean): Hours[] {
  const groups = new Map<string, { days: Weekday[]; shifts: readonly Shift[] }>()
  for (const day of everyDay) {
    const shifts = week[day] ?? null
    if (shifts === null || (shifts.length === 0 && !saysFree)) continue
    const key = shifts.map(({ from, to }) => `${from}${to}`).join(' ')
    const group = groups.get(key) ?? { days: [], shifts: shifts.map(({ from, to }) => ({ from, to })) }
    group.days.push(day)
    groups.set(key, group)
  }
  return [...groups.values()]
}
