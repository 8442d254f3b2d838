import { addDays, type OfficeDate } from '../../shared/dates.ts'
import type { Interval, Period } from './definitionSchema.ts'

/** From a day up to, and without, another. */
export type Span = { from: OfficeDate; until: OfficeDate }

/** The first day of the interval that a day lies in. `firstWeekday`: 0 for Sunday. Pure, like all of this file. */
export function startOfInterval(day: OfficeDate, interval: Interval, firstWeekday: number): OfficeDate {
  switch (interval) {
    case 'day':
      return day
    case 'week':
      return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() - firstWeekday + 7) % 7))
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'quarter':
      return `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
    case 'year':
      return `${day.slice(0, 4)}-01-01`
  }
}

/** The first day of the interval so many intervals later, from the first day of one. */
export function moveInterval(start: OfficeDate, interval: Interval, by: number): OfficeDate {
  if (interval === 'day' || interval === 'week') return addDays(start, by * (interval === 'week' ? 7 : 1))
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + by * { month: 1, quarter: 3, year: 12 }[interval]
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

const meanings: Readonly<Record<Period, readonly [interval: Interval, by: number]>> = {
  today: ['day', 0],
  yesterday: ['day', -1],
  tomorrow: ['day', 1],
  thisWeek: ['week', 0],
  lastWeek: ['week', -1],
  nextWeek: ['week', 1],
  thisMonth: ['month', 0],
  lastMonth: ['month', -1],
  nextMonth: ['month', 1],
  thisQuarter: ['quarter', 0],
  lastQuarter: ['quarter', -1],
  thisYear: ['year', 0],
  lastYear: ['year', -1],
}

/** The days that a moving period means today. */
export function spanOf(period: Period, today: OfficeDate, firstWeekday: number): Span {
  const [interval, by] = meanings[period]
  const from = moveInterval(startOfInterval(today, interval, firstWeekday), interval, by)
  return { from, until: moveInterval(from, interval, 1) }
}

/** The working day that follows a free one, 0 for Sunday; Monday where no day is free, or all are. */
export function firstWeekdayOf(weekend: readonly number[]): number {
  const free = new Set(weekend)
  return [0, 1, 2, 3, 4, 5, 6].find((day) => !free.has(day) && free.has((day + 6) % 7)) ?? 1
}
