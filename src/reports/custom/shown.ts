import type { Cell } from '../../platform/sheets/sheet.ts'
import type { OfficeDate } from '../../shared/dates.ts'
import { formatDate, type DateFormat } from '../../shared/formatDate.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { ColumnKind, ReportColumn } from '../document.ts'
import { choiceLabel, type Labels } from './choices.ts'
import type { Interval } from './definitionSchema.ts'
import { no, notSet, yes } from './labels.ts'
import type { FieldKind, ReportField, SqlContext } from './sources/field.ts'

/** The value of a field as a row gives it: text, number, truth, or a day or moment as the office's clock shows it. */
export function shownSql(field: ReportField, context: SqlContext): string {
  const value = field.nameSql?.(context) ?? field.sql(context)
  return castFor(field.kind, value, context)
}

/** The same of any value of that kind. */
export function castFor(kind: FieldKind, value: string, { place, timeZone }: SqlContext): string {
  switch (kind) {
    case 'number':
    case 'hours':
      return `(${value})::float8`
    case 'day':
      return `to_char(${value}, 'YYYY-MM-DD')`
    case 'moment':
      return `to_char(${value} at time zone ${place(timeZone)}, 'YYYY-MM-DD HH24:MI')`
    case 'yesNo':
      return `(${value})::boolean`
    default:
      return `(${value})::text`
  }
}

/** What rows are ordered by. */
export function sortSql(field: ReportField, context: SqlContext): string {
  return field.sortSql?.(context) ?? (field.nameSql ? `lower(${field.nameSql(context)})` : field.kind === 'text' ? `lower(${field.sql(context)})` : field.sql(context))
}

export type Speaker = { locale: Locale; labels: Labels; dateFormat: DateFormat }

/** What stands in a cell for a value that {@link shownSql} gave. */
export function cellOf(field: Pick<ReportField, 'kind' | 'choices' | 'options'>, value: unknown, speaker: Speaker): Cell {
  const { kind } = field
  if (value === null || value === undefined) return null
  switch (kind) {
    case 'number':
    case 'hours':
      return Math.round(Number(value) * 100) / 100
    case 'day':
      return { day: String(value) }
    case 'moment':
      return { moment: String(value) }
    case 'yesNo':
      return say(value === true ? yes : no, speaker.locale)
    case 'choice':
      return choiceLabel(field, String(value), speaker)
    default:
      return String(value)
  }
}

/** What stands for a group, `null` being those without a value. */
export function groupCell(field: ReportField, by: Interval | undefined, value: unknown, speaker: Speaker): Cell {
  if (value === null || value === undefined || value === '') return say(notSet, speaker.locale)
  if (by && by !== 'day' && by !== 'week') return intervalText(String(value), by, speaker.locale)
  return cellOf(by ? { kind: 'day' } : field, value, speaker)
}

/** A month as "November 2026", a quarter as "Q4 2026"; days and weeks stand as dates, a week as its first. */
export function intervalText(first: OfficeDate, by: Interval, locale: Locale): string {
  const date = new Date(`${first}T00:00:00Z`)
  if (by === 'month') return new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
  if (by === 'quarter') {
    const quarter = Math.floor(date.getUTCMonth() / 3) + 1
    return locale === 'ar' ? `الربع ${quarter} من ${first.slice(0, 4)}` : `Q${quarter} ${first.slice(0, 4)}`
  }
  return by === 'year' ? first.slice(0, 4) : first
}

/** A cell as one short text, for the axis of a chart. */
export function textOfCell(cell: Cell, dateFormat: DateFormat): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return 'day' in cell ? formatDate(cell.day, dateFormat) : `${formatDate(cell.moment.slice(0, 10), dateFormat)} ${cell.moment.slice(11)}`
  return String(cell)
}

const kinds: Readonly<Record<FieldKind, ColumnKind>> = {
  text: 'text', code: 'code', number: 'number', hours: 'hours', day: 'day', moment: 'moment', choice: 'text', word: 'text', person: 'text', yesNo: 'text',
}

export const columnOf = (key: string, field: ReportField, locale: Locale): ReportColumn => ({
  key, heading: say(field.label, locale), kind: kinds[field.kind], width: field.width,
})

export const columnKindOf = (kind: FieldKind): ColumnKind => kinds[kind]
