import type { Role } from '../../../shared/roles.ts'
import type { Text } from '../../../shared/text.ts'
import type { ChoiceList, FieldKind, ReportField, SqlContext } from './field.ts'

export const staff: readonly Role[] = ['editor', 'admin']

type More = Partial<Omit<ReportField, 'label' | 'kind' | 'sql'>>

/** A field that is a column of a table. */
export const plain = (kind: FieldKind, label: Text, column: string, width: number, more: More = {}): ReportField => ({
  label, kind, width, sql: () => column, ...more,
})

/** A field that is computed. */
export const computed = (kind: FieldKind, label: Text, sql: (context: SqlContext) => string, width: number, more: More = {}): ReportField => ({
  label, kind, width, sql, ...more,
})

/** One of the office's words: stored as an id, shown by its name in the reader's language, else in the other. */
export const word = (label: Text, column: string, alias: string, choices: ChoiceList, width: number, more: More = {}): ReportField => ({
  label,
  kind: 'word',
  width,
  choices,
  joins: [alias],
  sql: () => column,
  nameSql: ({ locale }) => {
    const [first, second] = locale === 'ar' ? ['name_ar', 'name_en'] : ['name_en', 'name_ar']
    return `coalesce(nullif(${alias}.${first}, ''), ${alias}.${second})`
  },
  ...more,
})

/** A person: stored as an id, shown by name. */
export const person = (label: Text, column: string, alias: string, choices: ChoiceList, more: More = {}): ReportField => ({
  label, kind: 'person', width: 24, choices, joins: [alias], sql: () => column, nameSql: () => `${alias}.name`, ...more,
})

/** A key out of a fixed list, in that list's order. */
export const choice = (label: Text, column: string, choices: ChoiceList, order: readonly string[], width: number, more: More = {}): ReportField => ({
  label, kind: 'choice', width, choices, sql: () => `${column}::text`, sortSql: ({ place }) => `array_position(${place(order)}::text[], ${column}::text)`, ...more,
})

/** A due date: stored at noon UTC of the office's day. */
export const dueDay = (column: string): string => `(${column} at time zone 'UTC')::date`
