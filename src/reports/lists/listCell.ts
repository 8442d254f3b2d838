import type { FlattenedField, PayloadRequest } from 'payload'
import { actionLabel } from '../../audit/labels.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import { officeDate, officeMoment } from '../../shared/dates.ts'
import { isRole, roleLabels } from '../../shared/roles.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { labelText } from './labelText.ts'
import type { ListColumn } from './listColumns.ts'
import type { StepWords } from './stepWords.ts'
import { idsIn, titleOf, valueAt, type Related } from './relatedRecords.ts'

export type ListWords = { req: PayloadRequest; locale: Locale; timeZone: string; related: Related; steps: StepWords }

const yes: Text = { en: 'Yes', ar: 'نعم' }
const no: Text = { en: 'No', ar: 'لا' }

/** What stands in a cell: words instead of keys and ids, moments as the office's clock shows them. */
export function listCell({ field, path, of }: ListColumn, doc: Record<string, unknown>, words: ListWords): Cell {
  const value = valueAt(doc, path)
  if (value === null || value === undefined) return null
  const named = spoken(field, value, doc, words)
  if (named) return say(named, words.locale)
  if (field?.type === 'relationship') return related(field, value, of, words)
  if (Array.isArray(value)) return value.map((each) => plain(field, each, words)).filter((each) => each !== null).map(String).join(between[words.locale]) || null
  return plain(field, value, words)
}

const between = { en: ', ', ar: '، ' } as const

/** The words of a text that is a key; null for one that is what people read. */
function spoken(field: FlattenedField | null, value: unknown, { id }: Record<string, unknown>, { steps }: ListWords): Text | null {
  if (typeof value !== 'string') return null
  switch (field?.custom?.['words']) {
    case 'events':
      return actionLabel(value)
    case 'roles':
      return isRole(value) ? roleLabels[value] : null
    case 'states':
      return steps.get(id as number)?.[field?.name === 'from' ? 'from' : 'to'] ?? null
    default:
      return null
  }
}

function plain(field: FlattenedField | null, value: unknown, { locale, timeZone }: ListWords): Cell {
  if (field?.type === 'date') {
    const at = new Date(value as string)
    if (Number.isNaN(at.getTime())) return null
    return field.admin?.date?.pickerAppearance === 'dayOnly' ? { day: officeDate(at, timeZone) } : { moment: officeMoment(at, timeZone) }
  }
  if (typeof value === 'boolean') return say(value ? yes : no, locale)
  if (field?.type === 'select' || field?.type === 'radio') return optionOf(field.options, String(value), locale)
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

type Options = Extract<FlattenedField, { type: 'select' }>['options']

function optionOf(options: Options, value: string, locale: Locale): string {
  const option = options.find((each) => (typeof each === 'string' ? each : each.value) === value)
  const label = typeof option === 'object' ? labelText(option.label) : null
  return label ? say(label, locale) : value
}

function related(field: Extract<FlattenedField, { type: 'relationship' }>, value: unknown, of: string | undefined, words: ListWords): Cell {
  const { req, locale } = words
  const slug = field.relationTo as string
  const known = words.related.get(slug)
  const { config } = req.payload.collections[slug as keyof typeof req.payload.collections]
  const names = idsIn(value).map((id) => {
    const record = known?.get(id)
    if (of) return typeof record?.[of] === 'string' ? record[of] : ''
    return record ? titleOf(config, record, locale) : `#${id}`
  })
  return names.filter((name) => name !== '').join(between[locale]) || null
}
