import { describe, expect, it } from 'vitest'
import { noon, snapshot } from '../../../tests/fixtures/definitions/given.ts'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { setField } from './setField.ts'

describe('setField', () => {
  it('sets a value and tells what changed', () => {
    expect(setField.apply({ kind: 'setField', field: 'size', value: 'l' }, moment())).toEqual({
      next: { set: { size: 'l' } },
      events: [
        {
          type: 'transactionUpdated',
          transactionId: 42,
          at: noon,
          by: { id: 3, role: 'editor' },
          changes: [{ field: 'size', from: 's', to: 'l' }],
        },
      ],
    })
  })

  it('computes a value', () => {
    expect(setField.apply({ kind: 'setField', field: 'area', expression: 'fields.area * 2' }, moment())).toMatchObject({
      next: { set: { area: 240 } },
    })
  })

  it('a computed moment becomes the day a date field holds', () => {
    const effect = { kind: 'setField' as const, field: 'dueDate', expression: 'now + duration("72h")' }
    expect(setField.apply(effect, moment())).toMatchObject({ next: { set: { dueDate: '2026-11-25' } } })
  })

  it('may ask what happened, where a rule sets it', () => {
    const effect = { kind: 'setField' as const, field: 'title', expression: 'event.type' }
    expect(setField.apply(effect, moment({ event: { type: 'commentAdded' } }))).toMatchObject({ next: { set: { title: 'commentAdded' } } })
  })

  it('says nothing of what stays as it is', () => {
    expect(setField.apply({ kind: 'setField', field: 'size', value: 's' }, moment())).toEqual({})
  })

  it('refuses what does not fit the field', () => {
    expect(setField.apply({ kind: 'setField', field: 'size', expression: '"xl"' }, moment())).toMatchObject({ code: 'CONDITION_BROKEN' })
    expect(setField.apply({ kind: 'setField', field: 'priority', expression: '"max"' }, moment())).toMatchObject({ code: 'CONDITION_BROKEN' })
  })

  it('refuses what cannot be computed, with the place', () => {
    const start = snapshot('review', { fields: { area: null } })
    expect(setField.apply({ kind: 'setField', field: 'area', expression: 'fields.area * 2' }, moment({ snapshot: start }))).toMatchObject({
      code: 'CONDITION_BROKEN',
      params: { place: 'transition:send' },
    })
  })
})
