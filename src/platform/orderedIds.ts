import { buildQuery } from '@payloadcms/drizzle'
import type { CollectionSlug, Payload, Where } from 'payload'
import { amongEquals } from './amongEquals.ts'
import { conditionOf, idsQuery, joinSql, type SqlPart } from './idsQuery.ts'

type Select = { from: (table: unknown) => Select; orderBy: (...columns: unknown[]) => Select; $dynamic: () => Select } & {
  leftJoin: (table: unknown, on: unknown) => Select
  innerJoin: (table: unknown, on: unknown) => Select
  toSQL: () => { sql: string; params: unknown[] }
}
type Adapter = Parameters<typeof buildQuery>[0]['adapter'] & { drizzle: { select: (fields: unknown) => Select } }

/**
 * Ids that match, for SQL that joins what belongs to them: `from ${rows} join … on … = asked.id order by ${order}`. The
 * order leaves nothing open: the id decides among equals.
 */
export type OrderedIds = { rows: SqlPart; order: string }

/**
 * The ids of a collection that match a Payload query, in an order as Payload writes it (`-dueDate,reference`), and
 * among equals as its lists show them. Made by Payload's own builder. Checks no access: pass a query that holds it, and an order
 * that may be asked.
 */
export function orderedIds(payload: Payload, slug: CollectionSlug, where: Where, sort: string): OrderedIds {
  const { table, from, keys } = sortedBy(payload, slug, sort)
  const id = `"${table}"."id"`
  const last = keys.findIndex(({ sql }) => sql === id)
  const before = keys.slice(0, last)
  // Another table may have several rows for one, or none (tags): the first of them counts.
  const isElsewhere = (sql: string) => !sql.startsWith(`"${table}".`)
  const values = before.map(({ sql, direction }) => (isElsewhere(sql) ? `(array_agg(${sql} order by ${sql} ${direction}))[1]` : sql))
  const selected = written([id, ...values].join(', '))
  const grouped = written(before.some(({ sql }) => isElsewhere(sql)) ? ` group by ${id}` : '')
  const named = written(['id', ...before.map((_key, index) => `k${index}`)].join(', '))
  const condition = conditionOf(payload, slug, where) ?? among(id, idsQuery(payload, slug, where))
  return {
    rows: joinSql`(select ${selected} from ${from} where ${condition}${grouped}) as asked(${named})`,
    order: [...before.map(({ direction }, index) => `asked.k${index} ${direction}`), `asked.id ${keys[last]!.direction}`].join(', '),
  }
}

const written = (text: string): SqlPart => ({ text, values: [] })
const among = (id: string, { text, values }: SqlPart): SqlPart => ({ text: `${id} in (${text})`, values })

type Sorted = { table: string; from: SqlPart; keys: { sql: string; direction: 'asc' | 'desc' }[] }

/** What is sorted by and the tables it stands in, as Payload's builder writes them. */
function sortedBy(payload: Payload, slug: CollectionSlug, sort: string): Sorted {
  const adapter = payload.db as unknown as Adapter
  const tableName = adapter.tableNameMap.get(slug.replaceAll('-', '_'))!
  const table = adapter.tables[tableName]!
  const paths = sort.split(',').map((path) => path.trim()).filter((path) => path !== '')
  const fields = payload.collections[slug].config.flattenedFields
  const { joins, orderBy = [] } = buildQuery({ adapter, fields, sort: amongEquals(paths), tableName, where: {} })
  let query = adapter.drizzle.select({ id: table.id }).from(table).$dynamic()
  for (const { type, table: other, condition: on } of joins) query = query[type === 'innerJoin' ? 'innerJoin' : 'leftJoin'](other, on)
  const { sql, params } = query.orderBy(...orderBy.map(({ column, order }) => order(column))).toSQL()
  const [, from = '', order = ''] = / from (.*) order by (.*)$/s.exec(sql) ?? []
  return {
    table: tableName,
    from: { text: from, values: params },
    keys: order.split(', ').map((key) => ({ sql: key.replace(/ (?:asc|desc)$/, ''), direction: key.endsWith(' desc') ? 'desc' : 'asc' })),
  }
}
