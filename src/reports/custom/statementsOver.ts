import { combineQueries, executeAccess, type PayloadRequest, type Where } from 'payload'
import { prefixed } from '../../access/conditions.ts'
import { callerOf, type Caller } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { conditionOf, countedFrom, idsQuery, type SqlPart } from '../../platform/idsQuery.ts'
import { settingsOf } from '../../platform/settings.ts'
import { addDays, officeDate, startOfOfficeDay } from '../../shared/dates.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import { whereOf, type TransactionFilter } from '../../transactions/filter.ts'
import { conditionSql, type ConditionContext } from './conditionSql.ts'
import type { Offered } from './checkDefinition.ts'
import type { Definition } from './definitionSchema.ts'
import { firstWeekdayOf } from './periods.ts'
import type { ReportField, Source } from './sources/field.ts'

/** What is asked of a report beside what it was built as: flat filters of the transaction list, and days, inclusive. */
export type AskedOfCustom = { filters?: TransactionFilter | undefined; range?: { from?: string | undefined; to?: string | undefined } | undefined }

/** Makes statements over the rows of one report; each has values of its own. `part` gets `from … where …` by the fields it reads. */
export type Statements = {
  statement: (part: (context: ConditionContext, rows: (used: readonly ReportField[], joins?: readonly string[]) => string) => string) => SqlPart
  firstWeekday: number
  timeZone: string
  today: string
  range: AskedOfCustom['range']
}

/** The rows of a source that this reader may read and the definition asks for. */
export async function statementsOver(
  req: PayloadRequest,
  source: Source,
  definition: Definition,
  offered: Offered,
  { asked, locale, statuses }: { asked: AskedOfCustom; locale: Locale; statuses: readonly string[] },
): Promise<Statements> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const { office } = await settingsOf(req.payload)
  const { timeZone } = office
  const [at, firstWeekday] = [now(), firstWeekdayOf(office.weekend)]
  const today = officeDate(at, timeZone)
  const reach = await reachOf(req, source, await whereAsked(req, caller, source, asked))
  const seen = source.countsTransactions ? await reachOf(req, { slug: slugs.transactions, table: 'transactions', only: { deletedAt: { exists: false } } }, {}) : null
  const filters = definition.filters.map((filter) => ({ filter, field: offered.get(filter.field)! }))
  return {
    firstWeekday,
    timeZone,
    today,
    range: asked.range,
    statement: (part) => {
      const values: unknown[] = []
      const place = (value: unknown) => `$${values.push(value)}`
      const put = (piece: SqlPart) => {
        const { text, values: more } = countedFrom(piece, values.length)
        values.push(...more)
        return text
      }
      const context: ConditionContext = {
        place, role: caller.role, locale, timeZone, today, firstWeekday, statuses, now: at.toISOString(), me: caller.id,
        seenTransactions: () => (seen ? put(seen) : 'false'),
      }
      const rows = (used: readonly ReportField[], joins: readonly string[] = []) => {
        const aliases = new Set([...(source.always ?? []), ...joins, ...[...used, ...filters.map(({ field }) => field)].flatMap((field) => field.joins ?? [])])
        const date = source.date === null ? undefined : source.fields[source.date]
        if (asked.range && date) for (const alias of date.joins ?? []) aliases.add(alias)
        const joined = Object.entries(source.joins).filter(([alias]) => aliases.has(alias)).map(([, join]) => join)
        const conditions = filters.map(({ field, filter }) => conditionSql(field, filter, context))
        const all = [
          ...(source.onlySql ? [source.onlySql] : []),
          ...withinDays(date, asked.range, context),
          ...(conditions.length > 0 ? [`(${conditions.join(definition.match === 'any' ? ' or ' : ' and ')})`] : []),
        ]
        return `from (select * from ${source.table} where ${put(reach)}) s ${joined.join(' ')}${all.length > 0 ? ` where ${all.join(' and ')}` : ''}`
      }
      const text = part(context, rows)
      return { text, values }
    },
  }
}

/** The condition, on the table itself, of the rows that the collection's own read access gives, narrowed by `asked`. */
async function reachOf(req: PayloadRequest, { slug, table, only }: Pick<Source, 'slug' | 'table' | 'only'>, asked: Where): Promise<SqlPart> {
  const reach = await executeAccess({ req, disableErrors: true }, req.payload.collections[slug].config.access.read)
  if (reach === false) return { text: 'false', values: [] }
  const parts = [combineQueries(asked, reach), only ?? {}].filter((part) => Object.keys(part).length > 0)
  const where: Where = parts.length === 0 ? {} : { and: parts }
  const plain = conditionOf(req.payload, slug, where)
  if (plain) return plain
  const { text, values } = idsQuery(req.payload, slug, where)
  return { text: `${table}.id in (${text})`, values }
}

async function whereAsked(req: PayloadRequest, caller: Caller, source: Source, { filters }: AskedOfCustom): Promise<Where> {
  if (!filters || Object.values(filters).every((value) => value === undefined)) return {}
  if (source.transaction === undefined) {
    const message = { en: 'Filters of transactions do not fit what this report is made from.', ar: 'عوامل تصفية المعاملات لا تناسب مصدر هذا التقرير.' }
    throw new DomainError('VALIDATION_FAILED', { fields: 'filters' }, { fields: [{ path: 'filters', code: 'UNFIT', message }] })
  }
  const where = await whereOf(req, caller, filters)
  return source.transaction === '' ? where : (prefixed(where, source.transaction) as Where)
}

function withinDays(date: ReportField | undefined, range: AskedOfCustom['range'], context: ConditionContext): string[] {
  if (!date || !range) return []
  const value = date.sql(context)
  const edge = (day: string) =>
    date.kind === 'day' ? `${context.place(day)}::date` : `${context.place(startOfOfficeDay(day, context.timeZone).toISOString())}::timestamptz`
  return [
    ...(range.from ? [`${value} >= ${edge(range.from)}`] : []),
    ...(range.to ? [`${value} < ${edge(addDays(range.to, 1))}`] : []),
  ]
}
