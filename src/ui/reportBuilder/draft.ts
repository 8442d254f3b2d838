import type { FieldOffer, SourceOffer } from '../../reports/custom/buildingKit.ts'
import type { Definition, Filter } from '../../reports/custom/definitionSchema.ts'
import type { ReportSource } from '../../reports/reportTypes.ts'

/** A custom report as it is being built. */
export type Draft = {
  name: string
  description: string
  source: ReportSource
  definition: Definition
  sharedWith: ('editor' | 'admin')[]
}

export const emptyDefinition: Definition = { columns: [], filters: [], match: 'all', groups: [], aggregates: [], figureFilters: [], sort: [], limit: null, chart: null }

/** A new report of a source begins with its usual columns, so that there is something to see. Pure, like all of this file. */
export const newDefinition = ({ usual }: SourceOffer): Definition => ({ ...emptyDefinition, columns: [...usual] })

/** The list with the item at one place moved to another. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  if (to < 0 || to >= items.length || from === to) return [...items]
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, items[from]!)
}

/** A filter of a field by an operator, with a value to begin with: of the same kind the old one is kept. */
export function filterOf(field: FieldOffer, operator: Filter['operator'], kept?: Filter['value']): Filter {
  const filter = { field: field.key, operator }
  if (operator === 'empty' || operator === 'notEmpty') return filter
  if (operator === 'in' || operator === 'notIn') return { ...filter, value: Array.isArray(kept) ? kept : [] }
  if (operator === 'period') return { ...filter, value: 'thisMonth' }
  if (operator === 'lastDays' || operator === 'nextDays' || operator === 'olderThanDays') return { ...filter, value: typeof kept === 'number' ? kept : 30 }
  if (operator === 'between') return { ...filter, value: Array.isArray(kept) && kept.length === 2 ? kept : ['', ''] }
  if (field.kind === 'yesNo') return { ...filter, value: kept !== false }
  return { ...filter, value: typeof kept === 'string' && !field.dated ? kept : '' }
}

/** Without the value at a place: filters and orders of it go too, and what stands behind it moves up, in the chart as well. */
export function withoutValue({ aggregates, figureFilters, sort, chart }: Definition, place: number): Partial<Definition> {
  return {
    aggregates: aggregates.toSpliced(place, 1),
    figureFilters: figureFilters.flatMap((each) => (each.figure === place ? [] : [{ ...each, figure: each.figure - (each.figure > place ? 1 : 0) }])),
    sort: withoutPlace(sort, 'value', place),
    chart: chart && { ...chart, value: chart.value === place ? 0 : chart.value - (chart.value > place ? 1 : 0) },
  }
}

/** Without the group at a place, and orders by it; those by later groups follow theirs. */
export function withoutGroup({ groups, sort }: Definition, place: number): Partial<Definition> {
  return { groups: groups.toSpliced(place, 1), sort: withoutPlace(sort, 'group', place) }
}

function withoutPlace(sort: Definition['sort'], what: 'group' | 'value', gone: number): Definition['sort'] {
  return sort.flatMap((each) => {
    const [kind, place] = each.by.split(':')
    if (kind !== what || place === undefined || Number(place) < gone) return [each]
    return Number(place) === gone ? [] : [{ ...each, by: `${what}:${Number(place) - 1}` }]
  })
}

/** Whether the value at a place is a number to compare: not the first or the last of dates. */
export function isComparable({ aggregates }: Pick<Definition, 'aggregates'>, fields: readonly FieldOffer[], place: number): boolean {
  const aggregate = aggregates[place]
  if (!aggregate) return false
  return aggregate.of === 'count' || aggregate.of === 'distinct' || fields.find(({ key }) => key === aggregate.field)?.dated !== true
}

/** Without references to what is no longer there or fits no more: figures by place, columns of rows that are not listed, a chart of nothing. */
export function mended(definition: Definition, fields: readonly FieldOffer[]): Definition {
  const { groups, aggregates, columns } = definition
  const sort = definition.sort.filter(({ by }) => {
    const [what, place] = by.split(':')
    if (place === undefined) return columns.length > 0
    return Number(place) < (what === 'group' ? groups.length : aggregates.length)
  })
  const figureFilters = groups.length > 0 ? definition.figureFilters.filter(({ figure }) => isComparable(definition, fields, figure)) : []
  const { chart } = definition
  const keepsChart = chart && groups.length > 0 && aggregates.length > 0
  return {
    ...definition,
    figureFilters,
    sort,
    chart: keepsChart ? { kind: chart.kind === 'stackedBar' && groups.length < 2 ? 'bar' : chart.kind, value: Math.min(chart.value, aggregates.length - 1) } : null,
  }
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What an order can go by: the listed rows' fields, the groups and values by their places. */
export function orders(definition: Definition, fields: readonly FieldOffer[], labels: { group: (place: number) => string; value: (place: number) => string }): { by: string; label: string }[] {
  return [
    ...definition.groups.map((_group, place) => ({ by: `group:${place}`, label: labels.group(place) })),
    ...definition.aggregates.map((_value, place) => ({ by: `value:${place}`, label: labels.value(place) })),
    ...(definition.columns.length > 0 ? fields.filter(({ sorts }) => sorts).map(({ key, label }) => ({ by: key, label })) : []),
  ]
}
