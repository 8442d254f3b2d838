import type { Field, TabAsField } from 'payload'
import type { FieldError } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'

type Given = Record<string, unknown>
type Read = { data: Given; wrong: FieldError[] }

/**
 * What was sent for a record, held against the kinds of its fields: a text where a text belongs, a list where a list
 * belongs. Payload asks a field for its verdict only after the hooks, and those rely on it. Missing values and null are
 * left to the fields; an empty date is none, an empty list may be said as a form says it. `data` is what may be saved when nothing is `wrong`; what is not there at
 * all reads as an empty record.
 */
export function readShapes(fields: readonly (Field | TabAsField)[], given: unknown, path = ''): Read {
  const wrong: FieldError[] = []
  const data: Given = isRecord(given) ? { ...given } : {}
  for (const field of fields) {
    if (field.type === 'tabs') {
      take(readShapes(field.tabs.map((tab) => ({ ...tab, type: 'tab' }) as TabAsField), data, path))
    } else if (!('name' in field) || !field.name) {
      if ('fields' in field) take(readShapes(field.fields, data, path))
    } else if (data[field.name] !== undefined && !('localized' in field && field.localized)) {
      readOne(field as Named, `${path}${field.name}`)
    }
  }
  return { data, wrong }

  function take(read: Read): void {
    Object.assign(data, read.data)
    wrong.push(...read.wrong)
  }

  function readOne(field: Named, at: string): void {
    const value = data[field.name]
    const isGroup = field.type === 'group' || field.type === 'tab'
    if (isGroup || field.type === 'array') {
      if (isGroup && isRecord(value)) take(inside(field, value, `${at}.`))
      else if (Array.isArray(value)) take(rowsOf(field, value, at))
      else if (!isGroup && isNone(value)) data[field.name] = value === null ? null : []
      else wrong.push(fault(at, value, isGroup ? kinds.record : kinds.list))
      return
    }
    if (field.type === 'date' && value === '') data[field.name] = null
    if (field.hasMany && isNone(value) && value !== null) data[field.name] = []
    const kind = kindOf(field)
    if (kind === null || data[field.name] === null || kind.fits(value)) return
    wrong.push(fault(at, value, kind))
  }

  function inside(field: Named, value: Given, at: string): Read {
    const read = readShapes(field.fields ?? [], value, at)
    return { data: { [field.name]: read.data }, wrong: read.wrong }
  }

  function rowsOf(field: Named, rows: readonly unknown[], at: string): Read {
    if (field.type !== 'array') return { data: {}, wrong: [fault(at, rows, kinds.record)] }
    const read = rows.map((row, index) =>
      // Payload leaves out rows that are null.
      isRecord(row) || row === null ? readShapes(field.fields ?? [], row, `${at}.${index}.`) : { data: {}, wrong: [fault(`${at}.${index}`, row, kinds.record)] },
    )
    return { data: { [field.name]: read.map((each, index) => (rows[index] === null ? null : each.data)) }, wrong: read.flatMap((each) => each.wrong) }
  }
}

type Named = { type: string; name: string; hasMany?: boolean; fields?: Field[] }
type Kind = Text & { fits: (value: unknown) => boolean }

/** PostgreSQL's largest integer. */
const largestId = 2_147_483_647
const isRecord = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value)
/** No rows, as forms say it. */
const isNone = (value: unknown): boolean => value === null || value === '' || value === 0 || value === '0'
const isText = (value: unknown): value is string => typeof value === 'string'
const isReference = (value: unknown): boolean => isText(value) || isRecord(value) || (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= largestId)
/** What PostgreSQL and an ISO date can both say: the years 1 to 9999. What is no date at all the field says itself. */
const isDate = (value: unknown): boolean => {
  if (!(value instanceof Date) && !isText(value)) return false
  const year = new Date(value).getUTCFullYear()
  return Number.isNaN(year) || (year >= 1 && year <= 9999)
}

const kinds = {
  text: { en: 'a text', ar: 'نصاً', fits: isText },
  // Which choices there are the field says; settings let a day of the week be said as a number.
  choice: { en: 'one of the choices', ar: 'أحد الخيارات', fits: (value) => isText(value) || typeof value === 'number' },
  number: { en: 'a number', ar: 'رقماً', fits: (value) => typeof value === 'number' || isText(value) },
  flag: { en: 'true or false', ar: 'true أو false', fits: (value) => typeof value === 'boolean' || value === 'true' || value === 'false' || value === '' },
  date: { en: 'a date of the years 1 to 9999, such as 2026-11-30', ar: 'تاريخاً بين السنتين 1 و9999، مثل 2026-11-30', fits: isDate },
  reference: { en: 'the id of a record', ar: 'معرّف سجل', fits: isReference },
  record: { en: 'an object', ar: 'كائناً', fits: isRecord },
  list: { en: 'a list', ar: 'قائمة', fits: Array.isArray },
} satisfies Record<string, Kind>

const many = (kind: Kind): Kind => ({ ...kinds.list, fits: (value) => isNone(value) || (Array.isArray(value) && value.every((each) => kind.fits(each))) })

const kindsOfFields: Record<string, Kind> = {
  text: kinds.text, textarea: kinds.text, email: kinds.text, code: kinds.text, select: kinds.choice, radio: kinds.choice,
  number: kinds.number, checkbox: kinds.flag, date: kinds.date, relationship: kinds.reference, upload: kinds.reference,
}

function kindOf({ type, hasMany }: Named): Kind | null {
  const kind = kindsOfFields[type] ?? null
  return kind && hasMany ? many(kind) : kind
}

function fault(path: string, value: unknown, { en, ar }: Text): FieldError {
  const given = /password|secret/i.test(path) ? '…' : (JSON.stringify(value) ?? String(value)).slice(0, 60)
  return { path, code: 'WRONG_KIND', message: { en: `Expected ${en}, not ${given}.`, ar: `يجب أن تكون القيمة ${ar} وليس ${given}.` } }
}
