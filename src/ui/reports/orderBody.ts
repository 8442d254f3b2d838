import type { Locale } from '../../shared/text.ts'
import type { ChosenDays } from './DayChoice.tsx'
import type { ReportOffer } from './shownReport.ts'

/** What somebody chose in the form. */
export type Order = {
  format: 'pdf' | 'xlsx' | 'csv'
  language: Locale
  days: ChosenDays
  filters: Record<string, string>
  columns: string[]
  groupBy: '' | 'day' | 'week' | 'month'
  template: string
}

/** The body of POST /reports/generate; what was left as it usually is, is not said. Pure. */
export function bodyOf(offer: ReportOffer, definition: number | null, order: Order, usual: readonly string[]): Record<string, unknown> {
  const filters = Object.fromEntries(Object.entries(order.filters).filter(([, value]) => value.trim() !== ''))
  const isUsual = order.columns.length === usual.length && order.columns.every((key, place) => key === usual[place])
  return {
    report: offer.report,
    ...(definition === null ? {} : { definition }),
    format: order.format,
    language: order.language,
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(order.days.kind === 'preset' ? { range: { preset: order.days.preset } } : {}),
    ...(order.days.kind === 'own' ? { range: { from: order.days.from, to: order.days.to } } : {}),
    ...(offer.grouped && order.groupBy ? { group_by: order.groupBy } : {}),
    ...(offer.columns.length > 0 && !isUsual ? { columns: order.columns } : {}),
    ...(order.format === 'pdf' && order.template ? { template: Number(order.template) } : {}),
  }
}
