import { addDays, officeDate, startOfOfficeDay, type OfficeDate } from '../../shared/dates.ts'
import { dayNumberOfDate, minuteMs } from '../../sla/days.ts'
import { nextWorkingInstant, type WorkingCalendar } from '../../sla/index.ts'
import { instantOf, zoneYearOf } from '../../sla/zone.ts'
import type { Rule } from './rule.ts'

/**
 * When a rule tells of what happened at `from`: so many minutes later, then at the next time its clock shows `at`, then,
 * if it keeps to working days, on the next of them: at that time, or when work begins. Pure. RangeError where the
 * calendar has no working day to come.
 */
export function whenDue(
  { delayMinutes, at, workingDaysOnly }: Pick<Rule, 'delayMinutes' | 'at' | 'workingDaysOnly'>,
  from: Date,
  calendar: WorkingCalendar,
): Date {
  const { timeZone } = calendar
  const later = new Date(from.getTime() + delayMinutes * minuteMs)
  const then = at === null ? later : nextTime(at, later, timeZone)
  if (!workingDaysOnly) return then
  const day = officeDate(then, timeZone)
  const work = new Date(nextWorkingInstant(calendar, startOfOfficeDay(day, timeZone).getTime()))
  const workday = officeDate(work, timeZone)
  if (workday === day) return then
  return at === null ? work : timeOn(workday, at, timeZone)
}

/** The first moment from `after` on at which the office's clock shows `at`. */
function nextTime(at: string, after: Date, timeZone: string): Date {
  const today = officeDate(after, timeZone)
  const then = timeOn(today, at, timeZone)
  return then >= after ? then : timeOn(addDays(today, 1), at, timeZone)
}

function timeOn(day: OfficeDate, at: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return new Date(instantOf(zoneYearOf(timeZone, Number(day.slice(0, 4))), dayNumberOfDate(day), hours * 60 + minutes))
}
