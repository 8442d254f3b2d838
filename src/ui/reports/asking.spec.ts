import { describe, expect, it } from 'vitest'
import { askedOfOther, bodyOf, daysOf, lacksColumns, offerOfOwn, usualOf, withColumns, withDays, withFilter, withGroup, type Asking } from './asking.ts'
import type { OwnReport } from './shownReport.ts'

const column = (key: string, usual = true) => ({ key, heading: key, kind: 'text' as const, usual })

describe('what is asked of a report', () => {
  it('says nothing of what was left as it usually is', () => {
    let asked: Asking = {}
    asked = withFilter(asked, 'client', '7,9')
    asked = withGroup(withDays(asked, { kind: 'preset', preset: 'lastMonth' }), 'week')
    asked = withColumns(asked, ['b'], ['a', 'b'])
    expect(asked).toEqual({ filters: { client: '7,9' }, range: { preset: 'lastMonth' }, group_by: 'week', columns: ['b'] })
    asked = withColumns(withGroup(withDays(withFilter(asked, 'client', ' '), { kind: 'any' }), ''), ['a', 'b'], ['a', 'b'])
    expect(asked).toEqual({})
  })

  it.each([{ kind: 'any' }, { kind: 'preset', preset: 'today' }, { kind: 'own', from: '2026-01-01', to: '2026-01-31' }] as const)('reads its days again: %j', (days) => {
    expect(daysOf(withDays({}, days))).toEqual(days)
  })

  it('keeps the other filters and an empty choice of columns, which is refused', () => {
    expect(withFilter({ filters: { status: 'draft', tags: 'x' } }, 'tags', '')).toEqual({ filters: { status: 'draft' } })
    const none = withColumns({}, [], ['a'])
    expect([lacksColumns({ columns: [column('a')] }, none), lacksColumns({ columns: [] }, none), lacksColumns({ columns: [column('a')] }, {})]).toEqual([true, false, false])
  })

  it('takes its days along to a report that has days', () => {
    const asked: Asking = { range: { preset: 'today' }, filters: { tags: 'x' } }
    expect([askedOfOther(asked, { range: 'Created' }), askedOfOther(asked, { range: null })]).toEqual([{ range: { preset: 'today' } }, {}])
  })

  it('has a template on paper only', () => {
    const order = { language: 'ar', template: 3, asked: {} } as const
    expect(bodyOf('detail', null, { ...order, format: 'csv' })).toEqual({ report: 'detail', format: 'csv', language: 'ar' })
    expect(bodyOf('custom', 5, { ...order, format: 'pdf' })).toEqual({ report: 'custom', definition: 5, format: 'pdf', language: 'ar', template: 3 })
  })
})

describe('what somebody built', () => {
  const own: OwnReport = { id: 1, name: 'Mine', description: '', source: 'transactions', columns: ['b', 'hidden'], grouped: true }
  const custom = { sources: { transactions: { columns: [column('a'), column('b')], filters: [{ name: 'client', label: 'Client' }], range: 'Created' } } }

  it('is offered with its own columns first, those it may not have left out, and the rest of its source', () => {
    const offer = offerOfOwn(own, custom, 'Built here.')
    expect(offer.columns.map(({ key, usual }) => [key, usual])).toEqual([['b', true], ['a', false]])
    expect([usualOf(offer), offer.about, offer.range, offer.filters.length, offer.grouped]).toEqual([['b'], 'Built here.', 'Created', 1, true])
  })

  it('of figures alone has no columns to choose', () => {
    expect(offerOfOwn({ ...own, columns: [] }, custom, '').columns).toEqual([])
  })
})
