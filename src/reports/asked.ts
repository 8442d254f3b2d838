import { z } from 'zod'
import { startOf } from '../analytics/measures/throughput.ts'
import { addDays, isOfficeDate, type OfficeDate } from '../shared/dates.ts'
import type { Weekday } from '../shared/settings/setting.ts'
import type { Text } from '../shared/text.ts'

/** Spans of days that move with the day a report is made on. The weeks are the office's. */
export const rangePresets = {
  today: { en: 'Today', ar: 'اليوم' },
  yesterday: { en: 'Yesterday', ar: 'أمس' },
  thisWeek: { en: 'This week', ar: 'هذا الأسبوع' },
  lastWeek: { en: 'Last week', ar: 'الأسبوع الماضي' },
  thisMonth: { en: 'This month', ar: 'هذا الشهر' },
  lastMonth: { en: 'Last month', ar: 'الشهر الماضي' },
  last30Days: { en: 'The last 30 days', ar: 'آخر 30 يومًا' },
  last90Days: { en: 'The last 90 days', ar: 'آخر 90 يومًا' },
  thisYear: { en: 'This year', ar: 'هذه السنة' },
  lastYear: { en: 'Last year', ar: 'السنة الماضية' },
} as const satisfies Record<string, Text>

export type RangePreset = keyof typeof rangePresets

/** The first and the last day a report may be about: what lies beyond is a slip of the pen. */
export const reportDays = { first: '1900-01-01', last: '2999-12-31' } as const

export const isReportDay = (day: string): boolean => isOfficeDate(day) && day >= reportDays.first && day <= reportDays.last

const day = z.string().refine(isReportDay, `A day like 2026-01-31, from ${reportDays.first} to ${reportDays.last}`)

/** Which days a report is about, the first and the last included; or a preset, read anew each time it is made. */
const rangeSchema = z.union([
  z.strictObject({ from: day, to: day }).refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day is before the first' }),
  z.strictObject({ preset: z.enum(Object.keys(rangePresets) as [RangePreset, ...RangePreset[]]) }),
])

const filterValue = z.union([z.string().max(2000), z.number(), z.boolean()]).transform(String)

/** Of any report, custom ones included. */
export const mostColumns = 60

/** What may be asked of a report, as it is sent and as it is kept; which filters and columns there are, each report says. */
export const askedSchema = z.strictObject({
  filters: z.record(z.string().max(40), filterValue).default({}),
  /** Each once. */
  columns: z.array(z.string().max(80)).min(1).max(mostColumns).transform((keys) => [...new Set(keys)]).optional(),
  range: rangeSchema.optional(),
  group_by: z.enum(['day', 'week', 'month']).optional(),
  template: z.number().int().positive().max(2_147_483_647).optional(),
})

export type Asked = z.output<typeof askedSchema>

/** The days asked for, as they are on the day `today`; null where any day is meant. */
export function rangeOf({ range }: Asked, today: OfficeDate, weekend: readonly Weekday[]): { from: OfficeDate; to: OfficeDate } | null {
  if (!range) return null
  return 'preset' in range ? spanOf(range.preset, today, weekend) : range
}

function spanOf(preset: RangePreset, today: OfficeDate, weekend: readonly Weekday[]): { from: OfficeDate; to: OfficeDate } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const monthFrom = (first: OfficeDate) => ({ from: first, to: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) })
  switch (preset) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case 'thisWeek':
    case 'lastWeek': {
      const first = addDays(startOf(today, 'week', weekend), preset === 'thisWeek' ? 0 : -7)
      return { from: first, to: addDays(first, 6) }
    }
    case 'thisMonth':
      return monthFrom(`${today.slice(0, 7)}-01`)
    case 'lastMonth':
      return monthFrom(month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`)
    case 'last30Days':
      return { from: addDays(today, -29), to: today }
    case 'last90Days':
      return { from: addDays(today, -89), to: today }
    case 'thisYear':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  }
}
