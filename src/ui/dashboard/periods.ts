import { addDays, isOfficeDate, type OfficeDate } from '../../shared/dates.ts'

/** The periods one can choose by name; `custom` is two days of one's own. */
export const periods = ['today', 'days7', 'days30', 'days90', 'month', 'lastMonth', 'quarter', 'year', 'custom'] as const
export type Period = (typeof periods)[number]
export const usualPeriod: Period = 'days30'

/** Both days count. */
export type Span = { from: OfficeDate; to: OfficeDate }

/** The days of a period as seen on `today`, the office's day. Periods that last still end today. */
export function spanOf(period: Exclude<Period, 'custom'>, today: OfficeDate): Span {
  const month = `${today.slice(0, 7)}-01`
  switch (period) {
    case 'today': return { from: today, to: today }
    case 'days7': return { from: addDays(today, -6), to: today }
    case 'days30': return { from: addDays(today, -29), to: today }
    case 'days90': return { from: addDays(today, -89), to: today }
    case 'month': return { from: month, to: today }
    case 'lastMonth': {
      const last = addDays(month, -1)
      return { from: `${last.slice(0, 7)}-01`, to: last }
    }
    case 'quarter': {
      const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1
      return { from: `${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, to: today }
    }
    case 'year': return { from: `${today.slice(0, 4)}-01-01`, to: today }
  }
}

/** Two days as somebody gave them, in order; null where one is no day. */
export function spanGiven(from: string | undefined, to: string | undefined): Span | null {
  if (!from || !to || !isOfficeDate(from) || !isOfficeDate(to)) return null
  return from <= to ? { from, to } : { from: to, to: from }
}
