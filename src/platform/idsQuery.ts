import { buildQuery } from '@payloadcms/drizzle'
import type { CollectionSlug, Payload, Where } from 'payload'

type Select = {
  from: (table: unknown) => Select
  where: (condition: unknown) => Select
  orderBy: (...order: unknown[]) => Select
  $dynamic: () => Select
} & {
  leftJoin: (table: unknown, on: unknown) => Select
  innerJoin: (table: unknown, on: unknown) => Select
  toSQL: () => { sql: string; params: unknown[] }
}
type Adapter = Parameters<typeof buildQuery>[0]['adapter'] & {
  drizzle: { select: (fields: unknown) => Select; selectDistinct: (fields: unknown) => Select }
}

/** A piece of SQL; its placeholders are $1 to $n for the n values. */
export type SqlPart = { text: string; values: unknown[] }

/**
 * The ids of a collection that match a Payload query, as `select id …` to be used inside other SQL: made by Payload's
 * own builder, so that access rules and filters are written once. Checks no access: pass a query that holds it.
 */
export function idsQuery(payload: Payload, slug: CollectionSlug, where: Where): SqlPart {
  const { adapter, fields, tableName, table } = partsOf(payload, slug)
  const { joins, where: condition } = buildQuery({ adapter, fields, tableName, where })
  return made(adapter, { table, select: { id: table.id }, joins, condition, order: [] })
}

/**
 * The same in an order that Payload's lists know, such as `['-createdAt', '-id']`, to be read by a cursor. A row is an
 * `id` beside the values it is sorted by; an order that leads through a relation to many may give an id more than once.
 */
export function idsInOrder(payload: Payload, slug: CollectionSlug, where: Where, sort: readonly string[]): SqlPart {
  const { adapter, fields, tableName, table } = partsOf(payload, slug)
  const { joins, where: condition, orderBy, selectFields } = buildQuery({ adapter, fields, tableName, where, sort: [...sort] })
  // The database names columns by themselves, and of two named `id` the last one counts.
  const { id: _same, ...sorted } = selectFields
  const order = orderBy.map(({ column, order: direction }) => direction(column))
  return made(adapter, { table, select: { ...sorted, recordId: table.id }, joins, condition, order })
}

function partsOf(payload: Payload, slug: CollectionSlug) {
  const adapter = payload.db as unknown as Adapter
  const tableName = adapter.tableNameMap.get(slug.replaceAll('-', '_'))!
  return { adapter, tableName, table: adapter.tables[tableName]!, fields: payload.collections[slug].config.flattenedFields }
}

type Made = { table: unknown; select: unknown; joins: ReturnType<typeof buildQuery>['joins']; condition: unknown; order: unknown[] }

function made({ drizzle }: Adapter, { table, select, joins, condition, order }: Made): SqlPart {
  let query = (joins.length > 0 ? drizzle.selectDistinct(select) : drizzle.select(select)).from(table).$dynamic()
  for (const { type, table: other, condition: on } of joins) query = query[type === 'innerJoin' ? 'innerJoin' : 'leftJoin'](other, on)
  if (condition) query = query.where(condition)
  if (order.length > 0) query = query.orderBy(...order)
  const { sql, params } = query.toSQL()
  return { text: sql, values: params }
}

/** The same piece behind so many other values. */
export function countedFrom({ text, values }: SqlPart, before: number): SqlPart {
  return { text: text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`), values }
}

/** Joins pieces of SQL to one: the placeholders of each piece are counted on from those before it. */
export function joinSql(strings: TemplateStringsArray, ...parts: (SqlPart | { value: unknown })[]): SqlPart {
  const values: unknown[] = []
  let text = strings[0] ?? ''
  parts.forEach((part, index) => {
    if ('text' in part) {
      text += countedFrom(part, values.length).text
      values.push(...part.values)
    } else {
      values.push(part.value)
      text += `$${values.length}`
    }
    text += strings[index + 1] ?? ''
  })
  return { text, values }
}

/**
 * The condition of such a query by itself, to be put behind `where` in SQL over the collection's own table. Null when
 * it needs other tables (tags, "client.company"). Made by Payload's own builder, like the ids.
 */
export function conditionOf(payload: Payload, slug: CollectionSlug, where: Where): SqlPart | null {
  const { text, values } = idsQuery(payload, slug, where)
  if (/ (?:left|inner) join /i.test(text) || /^select distinct/i.test(text)) return null
  const start = text.indexOf(' where ')
  return start < 0 ? { text: 'true', values: [] } : { text: text.slice(start + ' where '.length), values }
}
