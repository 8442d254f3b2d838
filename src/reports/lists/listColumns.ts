import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { auditFieldLabel } from '../../audit/labels.ts'
import type { NumberLook } from '../../platform/sheets/sheet.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { labelText } from './labelText.ts'

/** A column that a list can be exported with. */
export type ListColumn = {
  /** As the API names the field: `name`, `words.subject` in a group, `transaction.clientName` of a related record. */
  name: string
  heading: string
  /** In characters. */
  width: number
  look?: NumberLook
  /** Where the value lies in a record, and what it is; null for the number of the record itself. */
  path: readonly string[]
  field: FlattenedField | null
  /** The field of the related record that is shown in place of its title. */
  of?: string
}

const ownWords: Readonly<Record<string, Text>> = {
  id: { en: 'Number', ar: 'الرقم' },
  createdAt: { en: 'Created', ar: 'تاريخ الإنشاء' },
  updatedAt: { en: 'Updated', ar: 'آخر تحديث' },
  email: { en: 'Email', ar: 'البريد الإلكتروني' },
}

const widths: Partial<Record<FlattenedField['type'], number>> = {
  text: 28, textarea: 50, email: 30, number: 12, checkbox: 10, date: 17, select: 20, radio: 20, relationship: 26,
}

/** What people ask of the transaction that a file, a comment or a notice belongs to. */
const ofTransactions = ['externalReference', 'clientName', 'title']

/**
 * Every column of a collection that this person may have: what a cell can hold, and what they may read. Those its page
 * shows from the start come first. Fields that are hidden, secret or only the machine's are none.
 */
export async function listColumns(req: PayloadRequest, config: SanitizedCollectionConfig, locale: Locale): Promise<ListColumn[]> {
  const number: ListColumn = { name: 'id', heading: say(ownWords['id']!, locale), width: 10, path: ['id'], field: null }
  const columns = [number, ...(await columnsOf(req, config.flattenedFields, { locale, path: [], headings: [] }))]
  const first = (config.admin.defaultColumns ?? []).flatMap((name) => columns.find((each) => each.name === name) ?? [])
  return [...new Set([...first, ...columns])]
}

type Place = { locale: Locale; path: readonly string[]; headings: readonly string[] }

async function columnsOf(req: PayloadRequest, fields: readonly FlattenedField[], place: Place): Promise<ListColumn[]> {
  const { locale } = place
  const columns: ListColumn[] = []
  for (const field of fields) {
    if (!(await mayRead(req, field))) continue
    const path = [...place.path, field.name]
    const heading = labelOf(field, locale)
    const headings = [...place.headings, heading]
    if (field.type === 'group' || field.type === 'tab') {
      columns.push(...(await columnsOf(req, field.flattenedFields, { locale, path, headings })))
      continue
    }
    const width = widths[field.type]
    if (width === undefined || (field.type === 'relationship' && typeof field.relationTo !== 'string')) continue
    const look: { look?: NumberLook } = field.type === 'number' ? { look: 'number' } : {}
    columns.push({ name: path.join('.'), heading: headings.join(' – '), width, ...look, path, field })
    if (field.type === 'relationship' && field.relationTo === slugs.transactions && !field.hasMany) {
      columns.push(...beside(req, { name: path.join('.'), path, field, locale }))
    }
  }
  return columns
}

/** Columns of the related transaction. */
function beside(req: PayloadRequest, { name, path, field, locale }: { name: string; path: string[]; field: FlattenedField; locale: Locale }): ListColumn[] {
  const fields = req.payload.collections[slugs.transactions].config.flattenedFields
  return ofTransactions.flatMap((of) => {
    const other = fields.find((each) => each.name === of)
    return other ? [{ name: `${name}.${of}`, heading: labelOf(other, locale), width: widths[other.type] ?? 28, path, field, of }] : []
  })
}

async function mayRead(req: PayloadRequest, field: FlattenedField): Promise<boolean> {
  if ('hidden' in field && field.hidden) return false
  if ('virtual' in field && field.virtual) return false
  if ('admin' in field && field.admin && 'disableListColumn' in field.admin && field.admin.disableListColumn) return false
  return !('access' in field && field.access?.read) || Boolean(await field.access.read({ req } as never))
}

/** The field's own words; Payload's fields have theirs in its dictionary, which speaks the language of the request only. */
function labelOf(field: FlattenedField, locale: Locale): string {
  const label = labelText('label' in field ? field.label : undefined)
  if (label) return say(label, locale)
  return say((Object.hasOwn(ownWords, field.name) ? ownWords[field.name] : undefined) ?? auditFieldLabel(field.name), locale)
}

/**
 * The columns of a comma separated list of names, each once, in that order; all of them when nobody chooses. Raises
 * MALFORMED_QUERY that names the first unknown one.
 */
export function chosenOf(columns: readonly ListColumn[], asked: string | undefined): ListColumn[] {
  const names = asked?.split(',').map((name) => name.trim()).filter((name) => name !== '') ?? []
  if (names.length === 0) return [...columns]
  const chosen = [...new Set(names)].map((name) => {
    const column = columns.find((each) => each.name === name)
    if (column) return column
    const expected = columns.map((each) => each.name).join(', ')
    throw new DomainError('MALFORMED_QUERY', { name: 'columns', value: name.slice(0, 100), expected, expectedAr: expected })
  })
  return chosen
}
