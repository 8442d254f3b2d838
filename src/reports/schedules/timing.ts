import { parse, validateDetailed } from 'node-cron'
import type { OfficeDate } from '../../shared/dates.ts'
import { addDays, officeDate } from '../../shared/dates.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import { calendarDays } from '../../sla/calendarDays.ts'
import { dayNumberOfDate } from '../../sla/days.ts'
import { instantOf, zoneYearOf } from '../../sla/zone.ts'

/** When a schedule runs: on working days at a time of day, or as a cron expression of five fields says. */
export type Timing = { timing: 'workingDay'; at: string } | { timing: 'cron'; cron: string }

/** The clock that decides, and the calendar that says which days are worked. */
export type TimingContext = { timeZone: string; calendar: WorkingCalendar }

/** How far ahead and back is looked: a 29th of February comes at least every eight years. */
const furthest = 8 * 366
/** Reports are for people to read, and each of them is made for every recipient: four an hour at most. */
const mostAnHour = 4

type Fields = { minutes: number[]; hours: number[]; daysOfMonth: (number | string)[]; months: number[]; daysOfWeek: (number | string)[] }

/** What is wrong with a cron expression: nothing, that it is none, that it runs too often or by what is not known here. */
export function faultOfCron(cron: string): 'none' | 'fields' | 'malformed' | 'often' {
  if (cron.trim().split(/\s+/).length !== 5) return 'fields'
  if (!validateDetailed(cron).valid) return 'malformed'
  const { minutes, daysOfMonth, daysOfWeek } = fieldsOf(cron)
  const known = daysOfMonth.every((day) => typeof day === 'number' || day === 'L') && daysOfWeek.every((day) => typeof day === 'number' || /^[0-7](?:#[1-5]|L)$/.test(day))
  if (!known) return 'malformed'
  return minutes.length > mostAnHour ? 'often' : 'none'
}

export const isTimeOfDay = (at: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at)

/**
 * The next moments after one, at most `count`. By the wall clock: where clocks are put back a time that comes twice runs
 * once, the first time; where they are put forward one that is left out runs at the change.
 */
export function nextRuns(timing: Timing, context: TimingContext, after: Date, count: number): Date[] {
  const runs: Date[] = []
  const start = addDays(officeDate(after, context.timeZone), -1)
  // By the month: a daily run is found in the first, a rare one takes few more questions.
  for (let from = 0; from <= furthest && runs.length < count; from += 31) {
    for (const run of runsOfDays(timing, context, addDays(start, from), addDays(start, from + 30))) {
      if (run <= after.getTime() || run <= (runs.at(-1)?.getTime() ?? -Infinity)) continue
      runs.push(new Date(run))
      if (runs.length === count) break
    }
  }
  return runs
}

/** The last moment that lies in (`after`, `until`]; null where there is none. Many may have passed: it is the one to make up for. */
export function lastRun(timing: Timing, context: TimingContext, after: Date, until: Date): Date | null {
  const earliest = addDays(officeDate(after, context.timeZone), -1)
  for (let to = addDays(officeDate(until, context.timeZone), 1); to >= earliest; to = addDays(to, -31)) {
    const from = addDays(to, -30) < earliest ? earliest : addDays(to, -30)
    const found = runsOfDays(timing, context, from, to).findLast((run) => run <= until.getTime() && run > after.getTime())
    if (found !== undefined) return new Date(found)
  }
  return null
}

/** All moments of some days, in order. */
function runsOfDays(timing: Timing, { timeZone, calendar }: TimingContext, from: OfficeDate, to: OfficeDate): number[] {
  const instant = (day: OfficeDate, minute: number) => instantOf(zoneYearOf(timeZone, Number(day.slice(0, 4))), dayNumberOfDate(day), minute)
  if (timing.timing === 'workingDay') {
    const [hours, minutes] = timing.at.split(':').map(Number)
    return calendarDays(calendar, from, to).filter((day) => day.minutes > 0).map(({ date }) => instant(date, hours! * 60 + minutes!))
  }
  const fields = fieldsOf(timing.cron)
  const times = fields.hours.flatMap((hour) => fields.minutes.map((minute) => hour * 60 + minute))
  const runs: number[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isDayOf(fields, day)) for (const minute of times) runs.push(instant(day, minute))
  }
  return runs
}

function fieldsOf(cron: string): Fields {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = parse(cron)
  const inOrder = (numbers: number[]) => numbers.toSorted((one, other) => one - other)
  return { minutes: inOrder(minute), hours: inOrder(hour), daysOfMonth: dayOfMonth, months: month, daysOfWeek: dayOfWeek }
}

/** Both the day of the month and the day of the week have to fit, as node-cron has it everywhere else. */
function isDayOf({ months, daysOfMonth, daysOfWeek }: Fields, date: OfficeDate): boolean {
  const [day, month] = [Number(date.slice(8)), Number(date.slice(5, 7))]
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const isLast = (days: number) => addDays(date, days).slice(5, 7) !== date.slice(5, 7)
  const fitsMonth = daysOfMonth.some((each) => each === day || (each === 'L' && isLast(1)))
  const fitsWeek = daysOfWeek.some((each) => {
    if (typeof each === 'number') return each % 7 === weekday
    if (Number(each[0]) % 7 !== weekday) return false
    return each[1] === '#' ? Math.ceil(day / 7) === Number(each[2]) : isLast(7)
  })
  return months.includes(month) && fitsMonth && fitsWeek
}
