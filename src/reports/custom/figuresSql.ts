import type { SqlPart } from '../../platform/idsQuery.ts'
import type { Offered } from './checkDefinition.ts'
import type { AggregateKind, Definition, Interval } from './definitionSchema.ts'
import { castFor, shownSql, sortSql } from './shown.ts'
import { isDated, type FieldKind, type ReportField, type SqlContext } from './sources/field.ts'
import type { Statements } from './statementsOver.ts'

type Over = { definition: Definition; offered: Offered; statements: Statements }

/** A row of figures: values of the groups as `g0` …, of the aggregates as `a0` …; `isTotal` is the one over all rows. */
export type FiguresRow = { isTotal: boolean } & Record<`g${number}` | `a${number}`, unknown>

/**
 * The figures, the one over all rows first. Each group by its value and its name, so that two people of one name stay
 * two; the total is computed from the rows, not from the groups: averages and medians do not add up.
 */
export function figuresSql(over: Over, limit?: number): SqlPart {
  const { definition, offered, statements } = over
  return statements.statement((context, rows) => {
    const { inner, keys } = innerSql(over, context, rows)
    const aggregates = definition.aggregates.map(({ of, field }, index) => `${aggregateSql(of, index, field === undefined ? null : offered.get(field)!, context)} as a${index}`)
    const groups = definition.groups.map((_group, index) => `x.g${index}`)
    const grouping = keys.length === 0 ? '' : `group by grouping sets ((${keys.join(', ')}), ())`
    const order = keys.length === 0 ? '' : `order by "isTotal" desc${orderOf(over).map((each) => `, ${each}`).join('')}`
    const most = Math.min(limit ?? Infinity, definition.limit ?? Infinity)
    return `select ${keys.length === 0 ? 'true' : `grouping(${keys[0]}) = 1`} as "isTotal"${[...groups, ...aggregates].map((each) => `, ${each}`).join('')}
      from (${inner}) x ${grouping} ${order}${Number.isFinite(most) ? ` limit ${context.place(most + 1)}` : ''}`
  })
}

/** How many groups there are. */
export function groupsSql(over: Over): SqlPart {
  return over.statements.statement((context, rows) => {
    const { inner, keys } = innerSql(over, context, rows)
    return `select count(*)::float8 as count from (select 1 from (${inner}) x group by ${keys.join(', ')}) counted`
  })
}

function innerSql({ definition, offered, statements }: Over, context: SqlContext, rows: (used: readonly ReportField[]) => string) {
  const grouped = definition.groups.map(({ field, by }) => ({ field: offered.get(field)!, by }))
  const counted = definition.aggregates.map(({ field }) => (field === undefined ? null : offered.get(field)!))
  const columns = [
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

function aggregateSql(of: AggregateKind, index: number, field: ReportField | null, context: SqlContext): string {
  const value = `x.v${index}`
  const kind: FieldKind = field?.kind ?? 'number'
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
function orderOf({ definition, offered }: Over): string[] {
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
