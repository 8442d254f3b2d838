import { combineQueries, executeAccess, type CollectionSlug, type PayloadRequest, type Where } from 'payload'
import { askableWhere, refuseUnaskableSort } from '../../access/askableQuery.ts'
import { amongEquals } from '../../platform/amongEquals.ts'
import { idsInOrder } from '../../platform/idsQuery.ts'
import { readByCursor } from '../../platform/readByCursor.ts'
import type { Cell } from '../../platform/sheets/sheet.ts'
import type { Locale } from '../../shared/text.ts'
import { listCell } from './listCell.ts'
import type { ListColumn } from './listColumns.ts'
import { relatedRecords } from './relatedRecords.ts'
import { wholeFor } from './wholeFor.ts'
import { stepWords } from './stepWords.ts'

export type ListAsked = {
  slug: CollectionSlug
  columns: readonly ListColumn[]
  where: Where
  /** Field names, `-` before one for descending. */
  sort: readonly string[]
  locale: Locale
  timeZone: string
  signal: AbortSignal
}

type Doc = Record<string, unknown> & { id: number }

/**
 * The records of a list that match and that the person of the request may read, as rows, in order. Their ids are asked
 * once and fetched from one cursor, so that neither the number of rows nor the order makes later pages slower; what they
 * hold is read through Payload in the person's name, so that its rules decide about every field of every record. Raises
 * what a list with this filter and order would raise.
 */
export async function* listRows(snapshot: PayloadRequest, asked: ListAsked): AsyncGenerator<Cell[][]> {
  const { slug, columns, locale, timeZone, signal } = asked
  const ids = await orderedIds(snapshot, asked)
  // Where a filter or an order leads through several rows of another table, an id can come again.
  const given = new Set<number>()
  for await (const rows of readByCursor<{ id: number }>(snapshot, ids, signal)) {
    const fresh = [...new Set(rows.map(({ id }) => id))].filter((id) => !given.has(id))
    if (ids.text.startsWith('select distinct')) for (const id of fresh) given.add(id)
    const docs = await recordsOf(snapshot, slug, fresh, columns)
    const related = await relatedRecords(snapshot, columns, docs)
    const steps = await stepWords(snapshot, columns, fresh)
    const words = { req: snapshot, locale, timeZone, related, steps }
    yield docs.map((doc) => columns.map((column) => listCell(column, doc, words)))
  }
}

async function orderedIds(req: PayloadRequest, { slug, where, sort }: ListAsked) {
  const { config } = req.payload.collections[slug]
  // The database is asked directly: what Payload would check and narrow is done here.
  await refuseUnaskableSort(req, config, sort.join(','))
  const asked = await askableWhere(req, config, where)
  const reach = await executeAccess({ req }, config.access.read)
  return idsInOrder(req.payload, slug, combineQueries(asked, reach), amongEquals(sort))
}

/** The records, in the order of the ids. One that a rule of its collection keeps back is left out. */
async function recordsOf(req: PayloadRequest, collection: CollectionSlug, ids: number[], columns: readonly ListColumn[]): Promise<Doc[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    ...(wholeFor(req.payload.collections[collection].config) ? {} : { select: selectOf(columns) as never }),
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const byId = new Map((docs as unknown as Doc[]).map((doc) => [doc.id, doc]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Select = { [name: string]: true | Select }

/** Payload's `select` of the fields that the columns show. */
function selectOf(columns: readonly ListColumn[]): Select {
  const select: Select = {}
  for (const { path } of columns) {
    let place = select
    path.forEach((name, index) => {
      if (index === path.length - 1) place[name] = true
      else place = (typeof place[name] === 'object' ? place[name] : (place[name] = {})) as Select
    })
  }
  return select
}
