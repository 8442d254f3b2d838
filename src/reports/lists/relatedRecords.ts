import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, TypeWithID } from 'payload'
import { say, type Locale } from '../../shared/text.ts'
import type { ListColumn } from './listColumns.ts'
import { wholeFor } from './wholeFor.ts'

type Doc = Record<string, unknown>

/** Records that others name, by collection and id, as far as the person may read them. */
export type Related = ReadonlyMap<string, ReadonlyMap<number, Doc>>

/** The value of a column in a record. */
export function valueAt(doc: Doc, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Doc)[name] : undefined), doc)
}

/** The ids a relation holds. */
export function idsIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value === 'object' && value !== null) return idsIn((value as TypeWithID).id)
  return typeof value === 'number' ? [value] : []
}

/** Reads what the columns of these records need of others: one question a collection, whatever the number of records. */
export async function relatedRecords(req: PayloadRequest, columns: readonly ListColumn[], docs: readonly Doc[]): Promise<Related> {
  const asked = new Map<CollectionSlug, { ids: Set<number>; fields: Set<string> }>()
  for (const { field, path, of } of columns) {
    if (field?.type !== 'relationship' || typeof field.relationTo !== 'string') continue
    const slug = field.relationTo
    const { config } = req.payload.collections[slug]
    const known = asked.get(slug) ?? { ids: new Set(), fields: new Set(titleFields(config)) }
    asked.set(slug, known)
    if (of) known.fields.add(of)
    for (const doc of docs) for (const id of idsIn(valueAt(doc, path))) known.ids.add(id)
  }
  const found = new Map<string, Map<number, Doc>>()
  for (const [slug, { ids, fields }] of asked) {
    if (ids.size > 0) found.set(slug, await byId(req, slug, { ids: [...ids], fields: [...fields] }))
  }
  return found
}

async function byId(req: PayloadRequest, collection: CollectionSlug, { ids, fields }: { ids: number[]; fields: string[] }): Promise<Map<number, Doc>> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    ...(wholeFor(req.payload.collections[collection].config) ? {} : { select: Object.fromEntries(fields.map((name) => [name, true])) as never }),
    limit: ids.length,
    pagination: false,
    depth: 0,
    // Whoever may not read a related record learns its number, as everywhere, and no more.
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  return new Map((docs as unknown as (Doc & { id: number })[]).map((doc) => [doc.id, doc]))
}

/** What people know a record by, in the reader's language where it has a name in both. */
export function titleOf(config: SanitizedCollectionConfig, record: Doc, locale: Locale): string {
  const [own = 'id', twin] = titleFields(config)
  const title = shown(record[own])
  if (twin === undefined) return title || `#${shown(record['id'])}`
  return say({ en: title, ar: shown(record[twin]) }, locale) || `#${shown(record['id'])}`
}

/** The field it is titled by, and the one that says the same in Arabic. */
function titleFields({ admin, flattenedFields }: SanitizedCollectionConfig): string[] {
  const own = admin.useAsTitle ?? 'id'
  const twin = own.endsWith('En') ? `${own.slice(0, -2)}Ar` : `${own}Ar`
  return flattenedFields.some(({ name }) => name === twin) ? [own, twin] : [own]
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
