import type { Asked } from '../../reports/asked.ts'
import type { ReportFormat, ReportType } from '../../reports/reportTypes.ts'
import type { Locale } from '../../shared/text.ts'
import type { CustomOffers, OwnReport, ReportOffer } from './shownReport.ts'

/** What is asked of a report, as the API takes it; what was left as it usually is, is not said. */
export type Asking = Partial<Omit<Asked, 'template' | 'range'>> & { range?: { preset: string } | { from: string; to: string } }
export type ChosenDays = { kind: 'any' } | { kind: 'preset'; preset: string } | { kind: 'own'; from: string; to: string }

/** What somebody chose in the form. */
export type Order = { format: ReportFormat; language: Locale; template: number | null; asked: Asking }

/** Pure, like all of this file: one filter more, other than before, or none where `value` is empty. */
export function withFilter({ filters = {}, ...asked }: Asking, name: string, value: string): Asking {
  const others = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name))
  const next = value.trim() === '' ? others : { ...others, [name]: value }
  return Object.keys(next).length === 0 ? asked : { ...asked, filters: next }
}

export function withColumns({ columns: _before, ...asked }: Asking, columns: string[], usual: readonly string[]): Asking {
  const isUsual = columns.length === usual.length && columns.every((key, place) => key === usual[place])
  return isUsual ? asked : { ...asked, columns }
}

export function withDays({ range: _before, ...asked }: Asking, days: ChosenDays): Asking {
  if (days.kind === 'any') return asked
  return { ...asked, range: days.kind === 'preset' ? { preset: days.preset } : { from: days.from, to: days.to } }
}

export function daysOf({ range }: Asking): ChosenDays {
  if (!range) return { kind: 'any' }
  return 'preset' in range ? { kind: 'preset', preset: range.preset } : { kind: 'own', from: range.from, to: range.to }
}

export function withGroup({ group_by: _before, ...asked }: Asking, by: string): Asking {
  return by === '' ? asked : { ...asked, group_by: by as NonNullable<Asked['group_by']> }
}

/** What of an earlier question another report takes as well: its days. */
export function askedOfOther({ range }: Asking, { range: ranged }: Pick<ReportOffer, 'range'>): Asking {
  return range && ranged ? { range } : {}
}

export const usualOf = ({ columns }: Pick<ReportOffer, 'columns'>): string[] => columns.filter(({ usual }) => usual).map(({ key }) => key)

/** Nothing is shown by a table without columns. */
export const lacksColumns = ({ columns }: Pick<ReportOffer, 'columns'>, asked: Asking): boolean => columns.length > 0 && asked.columns?.length === 0

/** The body of POST /reports/generate. */
export function bodyOf(report: ReportType, definition: number | null, { format, language, template, asked }: Order): Record<string, unknown> {
  return {
    report, format, language, ...asked,
    ...(definition === null ? {} : { definition }),
    ...(format === 'pdf' && template !== null ? { template } : {}),
  }
}

/** What somebody built, offered like a report of the office: its own columns first, then what its source has beside them. */
export function offerOfOwn({ name, description, source, columns, grouped }: OwnReport, { sources }: Pick<CustomOffers, 'sources'>, about: string): ReportOffer {
  const from = sources[source]
  const known = from?.columns ?? []
  const own = columns.flatMap((key) => known.filter((column) => column.key === key))
  const others = known.filter(({ key }) => !columns.includes(key))
  return {
    report: 'custom', label: name, about: description || about, recent: false, grouped,
    columns: own.length === 0 ? [] : [...own.map((column) => ({ ...column, usual: true })), ...others.map((column) => ({ ...column, usual: false }))],
    filters: from?.filters ?? [], range: from?.range ?? null,
  }
}
