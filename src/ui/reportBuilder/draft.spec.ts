import { describe, expect, it } from 'vitest'
import type { FieldOffer } from '../../reports/custom/buildingKit.ts'
import type { Definition } from '../../reports/custom/definitionSchema.ts'
import { emptyDefinition, mended, withoutGroup, withoutValue } from './draft.ts'

const fields = [{ key: 'createdAt', dated: true }, { key: 'files', dated: false }] as FieldOffer[]
const definition: Definition = {
  ...emptyDefinition,
  groups: [{ field: 'a' }, { field: 'b' }, { field: 'c' }],
  aggregates: [{ of: 'count' }, { of: 'sum', field: 'files' }, { of: 'max', field: 'files' }],
  figureFilters: [0, 1, 2].map((figure) => ({ figure, operator: 'atLeast', value: figure })),
  sort: ['value:0', 'value:1', 'value:2', 'group:0', 'group:2'].map((by) => ({ by, direction: 'desc' })),
  chart: { kind: 'bar', value: 2 },
}
const orders = ({ sort = [] }: Partial<Definition>) => sort.map(({ by }) => by)

describe('a report that is being built', () => {
  it('keeps what it says of the other values when one is taken away', () => {
    const without = withoutValue(definition, 1)
    expect(without.figureFilters).toEqual([{ figure: 0, operator: 'atLeast', value: 0 }, { figure: 1, operator: 'atLeast', value: 2 }])
    expect([orders(without), without.chart]).toEqual([['value:0', 'value:1', 'group:0', 'group:2'], { kind: 'bar', value: 1 }])
    expect(withoutValue(definition, 2).chart).toEqual({ kind: 'bar', value: 0 })
  })

  it('keeps the order of the other groups when one is taken away', () => {
    expect(withoutGroup(definition, 0)).toEqual({ groups: [{ field: 'b' }, { field: 'c' }], sort: ['value:0', 'value:1', 'value:2', 'group:1'].map((by) => ({ by, direction: 'desc' })) })
  })

  it('drops a filter of a value that is no number any more', () => {
    const changed: Definition = { ...definition, aggregates: definition.aggregates.with(1, { of: 'max', field: 'createdAt' }) }
    expect(mended(changed, fields).figureFilters.map(({ figure }) => figure)).toEqual([0, 2])
    expect(mended({ ...changed, aggregates: changed.aggregates.with(1, { of: 'distinct', field: 'createdAt' }) }, fields).figureFilters).toHaveLength(3)
  })
})
