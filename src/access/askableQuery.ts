import { executeAccess, type FlattenedField, type PayloadRequest, type SanitizedCollectionConfig, type Where } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { allOf, prefixed, type Reach } from './conditions.ts'
import { expectedOf, fits, type Reached } from './fitsField.ts'

// Payload's `all` is none of them: its PostgreSQL adapter has no such operator, and raises an error of its own.
const operators = new Set([
  'equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'not_like', 'contains',
  'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal',
])
const deepest = 10

/**
 * A caller's conditions, as they may be asked. Fields must exist and be readable, operators and values must fit them.
 * A condition on a related record ("assignedTo.phone") holds only for related records that the caller may read: a
 * list that grows and shrinks with such a condition would otherwise tell, letter by letter, what is hidden.
 * `narrowed`: whoever runs the query sees to that last point itself, as Payload's operations do; doing it twice joins a
 * hundred tables. Raises MALFORMED_QUERY naming the parameter.
 */
export async function askableWhere(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  where: unknown,
  { narrowed = false, depth = 0 }: { narrowed?: boolean; depth?: number } = {},
): Promise<Where> {
  if (!isPlain(where) || depth > deepest) refuseWhere(where)
  const parts: Where[] = []
  for (const [path, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(path)) {
      const given = Array.isArray(condition) ? condition : isPlain(condition) ? Object.values(condition) : refuseWhere(condition)
      const asked: Where[] = []
      for (const each of given) asked.push(await askableWhere(req, collection, each, { narrowed, depth: depth + 1 }))
      parts.push({ [path.toLowerCase()]: asked })
      continue
    }
    if (!isPlain(condition)) refuse(`where[${path}]`, condition, 'an operator, as in where[status][equals]=draft', 'عامل مقارنة، مثل where[status][equals]=draft')
    const { field, reach } = await fieldAt(req, collection, path.replaceAll('__', '.'), 'where')
    for (const [operator, value] of Object.entries(condition)) {
      if (!operators.has(operator)) refuse(`where[${path}]`, operator, [...operators].join(', '), [...operators].join('، '))
      if (!fits(field, operator, value)) refuse(`where[${path}][${operator}]`, value, expectedOf(field).en, expectedOf(field).ar)
    }
    const asked = { [path]: condition } as Where
    parts.push(reach === true || narrowed ? asked : (allOf(asked, reach) as Where))
  }
  return parts.length === 1 ? parts[0]! : parts.length === 0 ? {} : { and: parts }
}

/**
 * Refuses an order by what the caller may not read: the order of rows tells the order of the values. By a field of a
 * related record only where every such record may be read. Raises MALFORMED_QUERY.
 */
export async function refuseUnaskableSort(req: PayloadRequest, collection: SanitizedCollectionConfig, sort: unknown): Promise<void> {
  for (const path of sortPaths(sort)) {
    const { reach } = await fieldAt(req, collection, path.replaceAll('__', '.'), 'sort')
    if (reach !== true) strange('sort', path)
  }
}

function sortPaths(sort: unknown): string[] {
  if (sort === undefined || sort === null || sort === '') return []
  const given = Array.isArray(sort) ? sort : [sort]
  if (!given.every((each) => typeof each === 'string')) return refuse('sort', sort, 'field names', 'أسماء حقول')
  return given.flatMap((each) => each.split(',')).map((each) => each.trim().replace(/^-/, '')).filter((each) => each !== '')
}

/** The field a path leads to, and which of the related records on the way the caller may read. Unknown, hidden and unreadable fields are refused alike. */
async function fieldAt(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
  name: 'where' | 'sort',
): Promise<{ field: Reached; reach: Reach }> {
  let fields: FlattenedField[] = collection.flattenedFields
  let reached: Reached | null = null
  let related: SanitizedCollectionConfig | null = null
  const reaches: Reach[] = []
  const walked: string[] = []
  for (const segment of path.split('.')) {
    if (reached === 'anything') continue
    if (reached === 'id' || reached === 'moment') return strange(name, path)
    // The id of a related record is told anyway; anything else of it only to who may read it.
    if (related && segment !== 'id') reaches.push(prefixed(await readOf(req, related), walked.join('.')))
    related = null
    walked.push(segment)
    if (segment === 'id') {
      reached = 'id'
      continue
    }
    if (['createdAt', 'updatedAt', 'deletedAt'].includes(segment)) {
      reached = 'moment'
      continue
    }
    const field: FlattenedField | undefined = fields.find((each) => each.name === segment)
    if (!field || ('hidden' in field && field.hidden)) return strange(name, path)
    if ('access' in field && field.access?.read && !(await field.access.read({ req } as never))) return strange(name, path)
    // What is not stored has no order.
    if (name === 'sort' && 'virtual' in field && field.virtual === true) return strange(name, path)
    reached = field
    if (field.type === 'json' || field.type === 'richText') reached = 'anything'
    else if (field.type === 'relationship' || field.type === 'upload') {
      if (typeof field.relationTo !== 'string') reached = 'anything'
      else {
        related = req.payload.collections[field.relationTo]?.config ?? null
        fields = related?.flattenedFields ?? []
      }
    } else fields = 'flattenedFields' in field ? field.flattenedFields : []
  }
  const reach = allOf(...reaches)
  if (reach === false) return strange(name, path)
  return { field: reached ?? strange(name, path), reach }
}

function readOf(req: PayloadRequest, { access }: SanitizedCollectionConfig): Promise<Reach> {
  return executeAccess({ req, disableErrors: true }, access.read)
}

function strange(name: 'where' | 'sort', path: string): never {
  return refuse(name, path, 'the name of a field you may read', 'اسم حقل يمكنك الاطلاع عليه')
}

function refuseWhere(value: unknown): never {
  return refuse('where', value, 'conditions like where[status][equals]=draft', 'شروط مثل where[status][equals]=draft')
}

/** Raises MALFORMED_QUERY: the parameter, what was sent, and what would have been right. */
export function refuse(name: string, value: unknown, expected: string, expectedAr: string): never {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  throw new DomainError('MALFORMED_QUERY', { name: name.slice(0, 100), value: shown.replaceAll('\0', '').slice(0, 100), expected, expectedAr })
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
