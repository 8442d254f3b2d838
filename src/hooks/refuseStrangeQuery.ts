import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { DomainError } from '../shared/errors.ts'

const operators = new Set([
  'equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'like', 'not_like', 'contains',
  'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal',
])
const largestInteger = 2_147_483_647
const deepest = 10
const largestPage = 1_000_000

/**
 * A query from outside asks for fields that exist and that the asker may read, with operators and values
 * that fit them. Payload lets some through: sorting by `assignedTo.hash` told the order of password hashes,
 * a condition without a field was ignored, and a text where a number belongs reached PostgreSQL.
 * Raises MALFORMED_QUERY naming the parameter.
 */
export const refuseStrangeQuery: CollectionBeforeOperationHook = async ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess || (req.payloadAPI !== 'REST' && req.payloadAPI !== 'GraphQL')) return args
  const { where, sort, page } = args as { where?: unknown; sort?: unknown; page?: unknown }
  if (where !== undefined && where !== null) await checkWhere(req, collection, where, 0)
  for (const path of sortPaths(sort)) await fieldAt(req, collection, path, 'sort')
  if (page !== undefined && !(Number(page) <= largestPage)) {
    refuse('page', page, `a page up to ${largestPage}`, `صفحة حتى ${largestPage}`)
  }
  return args
}

function sortPaths(sort: unknown): string[] {
  if (sort === undefined || sort === null || sort === '') return []
  const given = Array.isArray(sort) ? sort : [sort]
  if (!given.every((each) => typeof each === 'string')) return refuse('sort', sort, 'field names', 'أسماء حقول')
  return given.flatMap((each) => each.split(',')).map((each) => each.trim().replace(/^-/, '')).filter((each) => each !== '')
}

async function checkWhere(req: PayloadRequest, collection: SanitizedCollectionConfig, where: unknown, depth: number): Promise<void> {
  if (!isPlain(where) || depth > deepest) refuseWhere(where)
  for (const [path, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(path)) {
      const parts = Array.isArray(condition) ? condition : isPlain(condition) ? Object.values(condition) : refuseWhere(condition)
      for (const part of parts) await checkWhere(req, collection, part, depth + 1)
      continue
    }
    if (!isPlain(condition)) refuse(`where[${path}]`, condition, 'an operator, as in where[status][equals]=draft', 'عامل مقارنة، مثل where[status][equals]=draft')
    const field = await fieldAt(req, collection, path.replaceAll('__', '.'), 'where')
    for (const [operator, value] of Object.entries(condition)) {
      if (!operators.has(operator)) refuse(`where[${path}]`, operator, [...operators].join(', '), [...operators].join('، '))
      if (!fits(field, operator, value)) refuse(`where[${path}][${operator}]`, value, expectedOf(field).en, expectedOf(field).ar)
    }
  }
}

type Reached = FlattenedField | 'id' | 'moment' | 'anything'

/** The field a path leads to. Unknown, hidden and unreadable ones are refused alike. */
async function fieldAt(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
  name: 'where' | 'sort',
): Promise<Reached> {
  const strange = () => refuse(name, path, 'the name of a field you may read', 'اسم حقل يمكنك الاطلاع عليه')
  let fields: FlattenedField[] = collection.flattenedFields
  let reached: Reached | null = null
  for (const segment of path.split('.')) {
    if (reached === 'anything') continue
    if (reached === 'id' || reached === 'moment') return strange()
    if (segment === 'id') {
      reached = 'id'
      continue
    }
    if (['createdAt', 'updatedAt', 'deletedAt'].includes(segment)) {
      reached = 'moment'
      continue
    }
    const field: FlattenedField | undefined = fields.find((each) => each.name === segment)
    if (!field || ('hidden' in field && field.hidden)) return strange()
    if ('access' in field && field.access?.read && !(await field.access.read({ req } as never))) return strange()
    reached = field
    if (field.type === 'json' || field.type === 'richText') reached = 'anything'
    else if (field.type === 'relationship' || field.type === 'upload') {
      if (typeof field.relationTo !== 'string') reached = 'anything'
      else fields = req.payload.collections[field.relationTo]?.config.flattenedFields ?? []
    } else if ('flattenedFields' in field) fields = field.flattenedFields
    else fields = []
  }
  return reached ?? strange()
}

function fits(field: Reached, operator: string, value: unknown): boolean {
  if (operator === 'exists') return ['true', 'false', true, false, '1', '0'].includes(value as string)
  const values = Array.isArray(value) ? value : [value]
  if (values.length > 1_000) return false
  return values.every((each) => {
    if (each === null || each === '' || each === 'null' || each === undefined) return true
    if (typeof each === 'object') return false
    if (String(each).includes('\0')) return false
    const texts = operator === 'in' || operator === 'not_in' || operator === 'all' ? String(each).split(',') : [String(each)]
    if (field === 'id' || (typeof field === 'object' && field.type === 'relationship' && typeof field.relationTo === 'string')) {
      return texts.every((text) => /^\s*\d+\s*$/.test(text) && Number(text) <= largestInteger)
    }
    if (field === 'moment' || (typeof field === 'object' && field.type === 'date')) {
      return texts.every((text) => !Number.isNaN(new Date(/^\d+$/.test(text) ? Number(text) : text).getTime()))
    }
    if (typeof field === 'object' && field.type === 'number') return texts.every((text) => Number.isFinite(Number(text)))
    return true
  })
}

function expectedOf(field: Reached): { en: string; ar: string } {
  if (field === 'moment' || (typeof field === 'object' && field.type === 'date')) {
    return { en: 'a date like 2026-01-31 or an ISO moment', ar: 'تاريخ مثل 2026-01-31 أو وقت بصيغة ISO' }
  }
  if (field === 'id' || (typeof field === 'object' && (field.type === 'number' || field.type === 'relationship'))) {
    return { en: 'a number', ar: 'رقم' }
  }
  return { en: 'a plain value', ar: 'قيمة بسيطة' }
}

function refuseWhere(value: unknown): never {
  return refuse('where', value, 'conditions like where[status][equals]=draft', 'شروط مثل where[status][equals]=draft')
}

function refuse(name: string, value: unknown, expected: string, expectedAr: string): never {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  throw new DomainError('MALFORMED_QUERY', { name: name.slice(0, 100), value: shown.replaceAll('\0', '').slice(0, 100), expected, expectedAr })
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
