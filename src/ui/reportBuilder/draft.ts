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

export const emptyDefinition: Definition = { columns: [], filters: [], match: 'all', groups: [], aggregates: [], sort: [], limit: null, chart: null }

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

/** Without references to what is no longer there: figures by place, columns of rows that are not listed, a chart of nothing. */
export function mended(definition: Definition): Definition {
  const { groups, aggregates, columns } = definition
  const sort = definition.sort.filter(({ by }) => {
    const [what, place] = by.split(':')
    if (place === undefined) return columns.length > 0
    return Number(place) < (what === 'group' ? groups.length : aggregates.length)
  })
  const { chart } = definition
  const keepsChart = chart && groups.length > 0 && aggregates.length > 0
  return {
    ...definition,
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
