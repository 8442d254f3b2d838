import type { PayloadRequest } from 'payload'
import type { Caller } from '../../../platform/caller.ts'
import { sqlOf } from '../../../platform/tx.ts'
import { slugs } from '../../../shared/slugs.ts'
import type { Text } from '../../../shared/text.ts'
import type { CustomField, CustomFieldType } from '../../../workflows/definition.ts'
import type { FieldKind, ReportField, SqlContext } from './field.ts'

const prefix = 'custom.'

/** Whether a field of a report is one that a workflow adds. */
export const isCustomField = (key: string): boolean => key.startsWith(prefix)

const kinds: Readonly<Record<CustomFieldType, FieldKind>> = { text: 'text', number: 'number', date: 'day', boolean: 'yesNo', select: 'choice' }
const widths: Readonly<Record<CustomFieldType, number>> = { text: 28, number: 14, date: 12, boolean: 10, select: 20 }

/** What tells fields of one key apart that hold different things, where they are called the same. */
const types: Readonly<Record<CustomFieldType, Text>> = {
  text: { en: 'text', ar: 'نص' },
  number: { en: 'number', ar: 'رقم' },
  date: { en: 'date', ar: 'تاريخ' },
  boolean: { en: 'yes or no', ar: 'نعم أو لا' },
  select: { en: 'choice', ar: 'اختيار' },
}

type Row = { field: CustomField; workflow: number; nr: number; mayKnow: boolean }

/**
 * What workflows add to transactions, as fields of a report: of all versions that were ever published, so that old work
 * keeps its columns; clients get those of versions that work of theirs runs on. Of several fields with one key and type
 * the newest says what it is called, and the choices of all of them are offered. Where one key holds different types,
 * each is a field of its own: the key alone is of the type that was published first, so that what is published later
 * never changes what a saved report means; another is `custom.<key>.<type>`. `alias` is the table of transactions in
 * the statement.
 */
export async function customFieldsOf(req: PayloadRequest, caller: Caller, alias: string): Promise<[string, ReportField][]> {
  const rows = await sqlOf(req)<Row>(
    `select field, v.workflow_id as workflow, nr::int as nr, ($1::int is null
       or exists (select 1 from transactions t where t.workflow_version_id = v.id and t.client_id = $1 and t.deleted_at is null)) as "mayKnow"
     from workflow_versions v, jsonb_array_elements(v.definition->'customFields') with ordinality as listed (field, nr)
     where v.state <> 'draft' order by v.id desc, nr`,
    [caller.role === 'client' ? caller.id : null],
  )
  // From the newest to the oldest: what is put last is of the first version.
  const firstTypes = new Map(rows.map(({ field }) => [field.key, field.type]))
  const nameOf = ({ key, type }: CustomField) => `${prefix}${key}${firstTypes.get(key) === type ? '' : `.${type}`}`
  const known = new Map<string, Row>()
  for (const row of rows.filter(({ mayKnow }) => mayKnow)) {
    const name = nameOf(row.field)
    const newer = known.get(name)
    if (!newer) known.set(name, row)
    else newer.field = { ...newer.field, options: withOptions(newer.field.options, row.field.options) }
  }
  const fields = [...known].toSorted(([, one], [, other]) => one.workflow - other.workflow || one.nr - other.nr)
  return fields.map(([name, { field }]) => {
    const isAlone = fields.every(([other, { field: { key, label } }]) => other === name || key !== field.key || (label.en !== field.label.en && label.ar !== field.label.ar))
    return [name, reportField(isAlone ? field : { ...field, label: withType(field) }, alias)]
  })
}

const withType = ({ label, type }: CustomField): Text => ({ en: `${label.en} (${types[type].en})`, ar: `${label.ar} (${types[type].ar})` })

type Options = NonNullable<CustomField['options']>

function withOptions(newer: Options = [], older: Options = []): Options {
  return [...newer, ...older.filter(({ value }) => !newer.some((each) => each.value === value))]
}

function reportField({ key, label, type, options = [] }: CustomField, alias: string): ReportField {
  const values = options.map(({ value }) => value)
  return {
    label,
    kind: kinds[type],
    width: widths[type],
    of: slugs.transactions,
    path: 'customFields',
    sql: (context) => valueSql(type, key, alias, context),
    ...(type === 'select'
      ? { options, sortSql: (context) => `array_position(${context.place(values)}::text[], ${valueSql(type, key, alias, context)})` }
      : {}),
  }
}

/** The value, or nothing where an older version of the workflow held something else under that key. */
function valueSql(type: CustomFieldType, key: string, alias: string, { place }: SqlContext): string {
  const text = () => `(${alias}.custom_fields ->> ${place(key)}::text)`
  const isA = (kind: 'number' | 'boolean') => `jsonb_typeof(${alias}.custom_fields -> ${place(key)}::text) = '${kind}'`
  switch (type) {
    case 'number':
      return `(case when ${isA('number')} then ${text()}::numeric end)`
    case 'boolean':
      return `(case when ${isA('boolean')} then ${text()}::boolean end)`
    case 'date':
      return `(case when pg_input_is_valid(${text()}, 'date') then ${text()}::date end)`
    default:
      return text()
  }
}
