import type { Role } from '../../shared/roles.ts'
import { say, type Locale } from '../../shared/text.ts'
import { rangePresets } from '../asked.ts'
import type { ColumnKind } from '../document.ts'
import { filterLabels } from '../parts/filterLabels.ts'
import { offeredFormats } from './formats.ts'
import { reports } from '../index.ts'
import { reportTypes, type ReportFormat, type ReportType } from '../reportTypes.ts'

/** A report as somebody may ask for it, in their language. */
export type ReportOffer = {
  report: ReportType
  label: string
  about: string
  columns: { key: string; heading: string; kind: ColumnKind; usual: boolean }[]
  filters: { name: string; label: string }[]
  /** What its days mean; null where it is about the present. */
  range: string | null
  /** Without days it tells of the last thirty. */
  recent: boolean
  grouped: boolean
}

export type ReportOffers = { reports: ReportOffer[]; formats: readonly ReportFormat[]; ranges: { key: string; label: string }[] }

/** What a person of this role may ask for. */
export function offersOf(role: Role, locale: Locale): ReportOffers {
  const offered = Object.entries(reports).filter(([, { roles }]) => roles.includes(role))
  return {
    reports: offered.map(([key, { about, columns, filters, range, recent, grouped }]) => ({
      report: key as ReportType,
      label: reportTypes[key as ReportType][locale],
      about: say(about, locale),
      columns: columns
        .filter(({ roles }) => !roles || roles.includes(role))
        .map((column) => ({ key: column.key, heading: say(column.heading, locale), kind: column.kind, usual: column.usual })),
      filters: Object.keys(filters.shape).map((name) => ({ name, label: filterLabels[name]?.[locale] ?? name })),
      range: range && say(range, locale),
      recent: recent === true,
      grouped,
    })),
    formats: offeredFormats,
    ranges: Object.entries(rangePresets).map(([key, label]) => ({ key, label: label[locale] })),
  }
}
