import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { record, redo, startHistory, undo } from './history.ts'

const changes = fc.array(fc.record({ value: fc.nat(), strand: fc.constantFrom(null, 'name', 'key') }), { maxLength: 30 })

describe('what was done', () => {
  it('is undone to what was before it, and done again to what was after it', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (done, value) => {
        const before = done.reduce((history, change) => record(history, change.value, change.strand), startHistory(-1))
        const after = record(before, value + 1_000_000_000)
        expect(undo(after).present).toBe(before.present)
        expect(redo(undo(after)).present).toBe(after.present)
        expect(redo(undo(after)).past).toEqual(after.past)
      }),
    )
  })

  it('can be taken back to the beginning, and no further', () => {
    fc.assert(
      fc.property(changes, (done) => {
        let history = done.reduce((each, change) => record(each, change.value, change.strand), startHistory(-1))
        for (let step = 0; step <= done.length; step++) history = undo(history)
        expect(history.present).toBe(-1)
        expect(undo(history)).toBe(history)
      }),
    )
  })

  it('typing in one field is one step; another field begins another', () => {
    const typed = ['R', 'Re', 'Rev'].reduce((history, text) => record(history, text, 'label'), startHistory(''))
    expect(undo(typed).present).toBe('')
    expect(undo(record(typed, 'k', 'key')).present).toBe('Rev')
  })

  it('what had been undone is gone after something else was done', () => {
    expect(redo(record(undo(record(startHistory('a'), 'b')), 'c')).present).toBe('c')
  })
})
