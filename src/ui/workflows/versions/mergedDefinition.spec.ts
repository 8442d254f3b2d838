import { describe, expect, it } from 'vitest'
import { mergedDefinition } from './mergedDefinition.ts'
import { defaultLifecycle } from '../../../workflows/templates/defaultLifecycle.ts'

const [first, ...others] = defaultLifecycle.states

describe('two versions in one drawing', () => {
  it('marks nothing of a definition drawn with itself', () => {
    const merged = mergedDefinition(defaultLifecycle, defaultLifecycle)
    expect(merged.transitions).toEqual(defaultLifecycle.transitions)
    expect(merged.states.map(({ label }) => label)).toEqual(defaultLifecycle.states.map(({ label }) => label))
    expect(new Set(merged.states.map(({ colour }) => colour))).toEqual(new Set(['grey']))
  })

  it('keeps what is gone, and marks it, what is new and what is different, by sign and by colour', () => {
    const extra = { ...first!, key: 'extra', kind: 'normal' as const }
    const [second, ...rest] = others
    const after = { ...defaultLifecycle, states: [first!, { ...second!, progress: 99 }, ...rest.slice(1), extra] }
    const merged = mergedDefinition(defaultLifecycle, after)
    const of = (key: string) => merged.states.find((state) => state.key === key)!
    expect([of('extra').label.en.slice(0, 2), of('extra').colour]).toEqual(['+ ', 'green'])
    expect([of(second!.key).label.ar.slice(0, 2), of(second!.key).colour]).toEqual(['✎ ', 'orange'])
    expect([of(rest[0]!.key).label.en.slice(0, 2), of(rest[0]!.key).colour]).toEqual(['− ', 'red'])
  })

  it('draws the arrow that a changed transition was', () => {
    const [submit, ...more] = defaultLifecycle.transitions
    const target = defaultLifecycle.states.at(-1)!.key
    const merged = mergedDefinition(defaultLifecycle, { ...defaultLifecycle, transitions: [{ ...submit!, to: target }, ...more] })
    const of = (key: string) => merged.transitions.find((transition) => transition.key === key)!
    expect([of(submit!.key).to, of(submit!.key).label.en.slice(0, 2)]).toEqual([target, '✎ '])
    expect([of(`former:${submit!.key}`).to, of(`former:${submit!.key}`).label.en.slice(0, 2)]).toEqual([submit!.to, '− '])
  })
})
