import type { SqlPart } from '../../platform/idsQuery.ts'
import type { Offered } from './checkDefinition.ts'
import type { Definition, Interval } from './definitionSchema.ts'
import { figureCondition } from './conditionSql.ts'
import { castFor, shownSql, sortSql } from './shown.ts'
import { isDated, type FieldKind, type ReportField, type Source, type SqlContext } from './sources/field.ts'
import type { Statements } from './statementsOver.ts'

export type FiguresOver = { definition: Definition; offered: Offered; statements: Statements }

/** A row of figures: values of the groups as `g0` …, of the aggregates as `a0` …; `isTotal` is the one over all rows. */
export type FiguresRow = { isTotal: boolean } & Record<`g${number}` | `a${number}`, unknown>

/**
 * The figures, the one over all rows first. Each group by its value and its name, so that two people of one name stay
 * two; the total is computed from the rows, not from the groups: averages and medians do not add up.
 */
export function figuresSql(over: FiguresOver, limit?: number): SqlPart {
  const { definition, statements } = over
  return statements.statement((context, rows) => {
    const { before, from, keys } = groupedSql(over, context, rows)
    const aggregates = definition.aggregates.map((_aggregate, index) => `${aggregateSql(over, index, context)} as a${index}`)
    const groups = definition.groups.map((_group, index) => `x.g${index}`)
    const grouping = keys.length === 0 ? '' : `group by grouping sets ((${keys.join(', ')}), ())`
    const order = keys.length === 0 ? '' : `order by "isTotal" desc${orderOf(over).map((each) => `, ${each}`).join('')}`
    const most = Math.min(limit ?? Infinity, definition.limit ?? Infinity)
    return `${before}select ${keys.length === 0 ? 'true' : `grouping(${keys[0]}) = 1`} as "isTotal"${[...groups, ...aggregates].map((each) => `, ${each}`).join('')}
      from ${from} ${grouping} ${order}${Number.isFinite(most) ? ` limit ${context.place(most + 1)}` : ''}`
  })
}

/** How many groups there are; of dates also the first and the last, and how many groups have none. */
export type GroupsRow = { count: number; undated: number; first: string | null; last: string | null }

export function groupsSql(over: FiguresOver): SqlPart {
  const dated = over.definition.groups[0]?.by !== undefined
  const dates = dated ? `min(g0) as first, max(g0) as last, count(*) filter (where g0 is null)::float8 as undated` : `null as first, null as last, 0 as undated`
  return over.statements.statement((context, rows) => {
    const { before, from, keys } = groupedSql(over, context, rows)
    return `${before}select count(*)::float8 as count, ${dates} from (select x.g0 from ${from} group by ${keys.join(', ')}) groups`
  })
}

/** The records behind the figures, without their values: of the groups that are shown. */
export function recordsSql(over: FiguresOver & { source: Source }): SqlPart {
  const { sql, joins } = over.source.reference
  return over.statements.statement((context, rows) => {
    const { before, from } = groupedSql(over, context, (used) => rows(used, joins), { more: `s.id as "recordId", (${sql})::text as "recordName"` })
    return `${before}select x."recordId", x."recordName" from ${from} order by x."recordId"`
  })
}

export type Rows = (used: readonly ReportField[]) => string

/**
 * The rows as `x`, those of the groups that the filters on figures leave; where `isFirst`, only of the first so many
 * groups that the definition tells. A group is compared as one text: then what is empty is equal to what is empty, and
 * the database looks it up instead of going through all groups for each row.
 */
export function groupedSql(over: FiguresOver, context: SqlContext, rows: Rows, { more, isFirst = false }: { more?: string; isFirst?: boolean } = {}): { before: string; from: string; keys: string[] } {
  const { figureFilters, limit, aggregates } = over.definition
  const { inner, keys } = innerSql(over, context, rows, more)
  const isLimited = isFirst && typeof limit === 'number'
  if (figureFilters.length === 0 && !isLimited) return { before: '', from: `(${inner}) x`, keys }
  const group = `row(${keys.join(', ')})::text`
  const conditions = figureFilters.map((filter) => figureCondition(aggregateSql(over, filter.figure, context), filter, context))
  const having = conditions.length === 0 ? '' : ` having ${conditions.join(' and ')}`
  const figures = isLimited ? aggregates.map((_aggregate, index) => `, ${aggregateSql(over, index, context)} as a${index}`).join('') : ''
  const counted = `select ${group} as kept${figures} from counted x group by ${keys.join(', ')}${having}`
  const kept = isLimited ? `select kept from (${counted} order by ${orderOf(over).join(', ')} limit ${context.place(limit)}) first` : counted
  return { before: `with counted as (${inner}) `, from: `counted x where ${group} in (${kept})`, keys }
}

function innerSql({ definition, offered, statements }: FiguresOver, context: SqlContext, rows: Rows, more?: string) {
  const grouped = definition.groups.map(({ field, by }) => ({ field: offered.get(field)!, by }))
  const counted = definition.aggregates.map(({ field }) => (field === undefined ? null : offered.get(field)!))
  const columns = [
    ...(more ? [more] : []),
    ...grouped.flatMap(({ field, by }, index) => {
      const value = by ? `to_char(${startSql(field, by, statements.firstWeekday, context)}, 'YYYY-MM-DD')` : shownSql(field, context)
      return [`${value} as g${index}`, `${by ? 'null' : identitySql(field, context)} as i${index}`, `${by ? value : sortSql(field, context)} as o${index}`]
    }),
    ...counted.map((field, index) => `${field === null ? '1' : field.sql(context)} as v${index}`),
  ]
  const from = rows([...grouped.map(({ field }) => field), ...counted.filter((field) => field !== null)])
  const keys = grouped.flatMap((_group, index) => [`x.g${index}`, `x.i${index}`, `x.o${index}`])
  return { inner: `select ${columns.join(', ')} ${from}`, keys }
}

/** What tells two groups of one name apart. */
const identitySql = (field: ReportField, context: SqlContext): string => (field.nameSql ? `(${field.sql(context)})::text` : 'null::text')

/** The first day of the interval a value lies in, on the office's clock. */
function startSql(field: ReportField, by: Interval, firstWeekday: number, context: SqlContext): string {
  const value = field.sql(context)
  const day = field.kind === 'day' ? `(${value})::timestamp` : `(${value} at time zone ${context.place(context.timeZone)})`
  if (by !== 'week') return `date_trunc('${by}', ${day})`
  // PostgreSQL's weeks begin on Monday.
  const shift = `interval '${(firstWeekday + 6) % 7} days'`
  return `date_trunc('week', ${day} - ${shift}) + ${shift}`
}

/** The aggregate at a place, of rows `x`. */
export function aggregateSql({ definition, offered }: Pick<FiguresOver, 'definition' | 'offered'>, index: number, context: SqlContext): string {
  const { of, field } = definition.aggregates[index]!
  const value = `x.v${index}`
  const kind: FieldKind = field === undefined ? 'number' : offered.get(field)!.kind
  switch (of) {
    case 'count':
      return 'count(*)::float8'
    case 'distinct':
      return `count(distinct ${value})::float8`
    case 'median':
      return `percentile_cont(0.5) within group (order by ${value}::float8)`
    case 'min':
    case 'max':
      return castFor(kind, `${of}(${value})`, context)
    default:
      return `${of}(${value})::float8`
  }
}

/** As asked; without a wish dates in their order, anything else by its first figure, the greatest first. */
function orderOf({ definition, offered }: FiguresOver): string[] {
  const { groups, aggregates, sort } = definition
  const asked = sort.flatMap(({ by, direction }) => {
    const [what, place] = by.split(':')
    if (place === undefined) return []
    return [`${what === 'group' ? `x.o${Number(place)}` : `a${Number(place)}`} ${direction} nulls last`]
  })
  const [first] = groups
  const byDate = first !== undefined && isDated(offered.get(first.field)!)
  const usual = asked.length > 0 ? asked : byDate || aggregates.length === 0 ? [] : ['a0 desc nulls last']
  return [...usual, ...groups.flatMap((_group, index) => [`x.o${index} asc nulls last`, `x.g${index} asc nulls last`, `x.i${index} asc nulls last`])]
}
