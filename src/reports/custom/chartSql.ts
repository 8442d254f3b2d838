import type { SqlPart } from '../../platform/idsQuery.ts'
import type { ChartPlan } from './chartPlan.ts'
import { aggregateSql, groupedSql, type FiguresOver } from './figuresSql.ts'
import type { SqlContext } from './sources/field.ts'

/**
 * A value of the chart: where its category and its series stand, null for what is gathered as "others", and how many
 * categories there are in all. Never more rows than a picture holds.
 */
export type ChartRow = { category: number | null; g0: unknown; series: number | null; g1: unknown; categories: number; value: unknown }

/**
 * The values of a chart, computed from all rows of the groups that the table tells: what is too much for a picture is
 * gathered here, so that nothing depends on how many rows of the table were read.
 */
export function chartSql(asked: FiguresOver, { by, categories, series, isPie }: ChartPlan): SqlPart {
  const { groups, chart } = asked.definition
  const definition = { ...asked.definition, groups: groups.map((group, place) => (place === 0 && by ? { ...group, by } : group)) }
  const over = { ...asked, definition }
  return over.statements.statement((context, rows) => {
    const { before, from } = groupedSql(over, context, rows, { isFirst: true })
    const hasSeries = !isPie && groups.length > 1
    const orders = { 0: categories.isLatest ? ['x.o0 desc nulls last'] : categoryOrder(over, context), 1: seriesOrder(over, context) }
    const ranked = (place: 0 | 1, { most, keepsRest }: { most: number; keepsRest: boolean }) =>
      `select key, many, case when ${shown(most, keepsRest)} then place end as place, case when ${shown(most, keepsRest)} then g end as g from (
         select row(${keysOf(place)})::text as key, x.g${place} as g, row_number() over (order by ${[...orders[place], `x.o${place}`, `x.g${place}`, `x.i${place}`].join(', ')})::int as place,
           count(*) over ()::int as many
         from told x group by ${keysOf(place)}) counted_${place}`
    const left = [...(categories.keepsRest ? [] : ['c.place is not null']), ...(hasSeries && !series.keepsRest ? ['n.place is not null'] : [])]
    return `${before}${before === '' ? 'with ' : ', '}told as materialized (select x.* from ${from}),
      categories as (${ranked(0, categories)})${hasSeries ? `, series as (${ranked(1, series)})` : ''}
      select c.place as category, c.g as g0, c.many as categories, ${hasSeries ? 'n.place as series, n.g as g1' : '1 as series, null as g1'}, ${aggregateSql(over, chart!.value, context)} as value
      from told x join categories c on c.key = row(${keysOf(0)})::text ${hasSeries ? `join series n on n.key = row(${keysOf(1)})::text` : ''}
      ${left.length > 0 ? `where ${left.join(' and ')}` : ''} group by c.place, c.g, c.many${hasSeries ? ', n.place, n.g' : ''}`
  })
}

const keysOf = (place: 0 | 1) => [`x.g${place}`, `x.i${place}`, `x.o${place}`].join(', ')

/** All where there is room for all; else the first, and one place for the rest. */
const shown = (most: number, keepsRest: boolean) => (keepsRest ? `many <= ${most} or place < ${most}` : `place <= ${most}`)

/** As the table goes: by what was asked, as far as one group can be ordered by it; else the greatest first. */
function categoryOrder(over: FiguresOver, context: SqlContext): string[] {
  const { sort, groups, aggregates } = over.definition
  const asked = sort.flatMap(({ by, direction }) => {
    const [what, place] = by.split(':')
    if (by === 'group:0') return [`x.o0 ${direction} nulls last`]
    return what === 'value' && place !== undefined ? [`${aggregateSql(over, Number(place), context)} ${direction} nulls last`] : []
  })
  return asked.length > 0 || groups[0]!.by || aggregates.length === 0 ? asked : [`${aggregateSql(over, 0, context)} desc nulls last`]
}

/** As was asked, else those with the greatest values first, where the values add up. */
function seriesOrder(over: FiguresOver, context: SqlContext): string[] {
  const { sort, chart, aggregates } = over.definition
  const asked = sort.find(({ by }) => by === 'group:1')
  if (asked) return [`x.o1 ${asked.direction} nulls last`]
  return ['count', 'sum'].includes(aggregates[chart!.value]!.of) ? [`${aggregateSql(over, chart!.value, context)} desc nulls last`] : []
}
