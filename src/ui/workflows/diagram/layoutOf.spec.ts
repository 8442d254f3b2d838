import { describe, expect, it } from 'vitest'
import { templates } from '../../../workflows/templates/index.ts'
import { backwardSteps } from './backwards.ts'
import { layoutOf, sketchOf, type Box } from './layoutOf.ts'
import { wayOf } from './wayOf.ts'

const engineering = templates.find(({ definition }) => definition.key === 'engineering_submission')!.definition
const cases = templates.flatMap(({ definition }) =>
  (['across', 'down'] as const).flatMap((run) => (['ltr', 'rtl'] as const).map((dir) => ({ name: `${definition.key} ${run} ${dir}`, definition, run, dir }))),
)
const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('a layout', () => {
  it.each(cases)('lays nothing on anything else: $name', ({ definition, run, dir }) => {
    const { states, transitions, width, height, arms } = layoutOf({ ...sketchOf({ ...definition, locale: 'en' }), dir, run })
    const boxes = [...states.values(), ...transitions.values()]
    expect(boxes).toHaveLength(definition.states.length + definition.transitions.length)
    for (const [index, box] of boxes.entries()) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true)
      for (const other of boxes.slice(0, index)) expect(overlap(box, other)).toBe(false)
    }
    const points = arms.flatMap((arm) => arm.points)
    expect(points.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
  })

  it('runs from left to right in English, from right to left in Arabic, from top to bottom where it is narrow', () => {
    const at = (run: 'across' | 'down', dir: 'ltr' | 'rtl') => {
      const { states } = layoutOf({ ...sketchOf({ ...engineering, locale: 'en' }), dir, run })
      return ['preparing', 'checking', 'with_authority'].map((key) => states.get(key)![run === 'down' ? 'y' : 'x'])
    }
    const rising = (numbers: number[]) => numbers.every((number, index) => index === 0 || number > numbers[index - 1]!)
    expect(rising(at('across', 'ltr'))).toBe(true)
    expect(rising(at('across', 'rtl').toReversed())).toBe(true)
    expect(rising(at('down', 'ltr'))).toBe(true)
  })

  it('has a line from each state a transition leaves and one to where it leads, also for loops and unknown states', () => {
    const loop = { key: 'again', from: ['a', 'nowhere'], to: 'a', label: 'Again' }
    const sketch = sketchOf({ states: [{ key: 'a', label: 'A', kind: 'initial', colour: 'grey' }], transitions: [loop], locale: 'en' })
    const { arms } = layoutOf({ ...sketch, dir: 'ltr', run: 'across' })
    expect(arms.map(({ state, part }) => `${part} ${state}`)).toEqual(['in a', 'out a'])
    expect(arms.every(({ points }) => points.length >= 2)).toBe(true)
  })
})

describe('ways back', () => {
  it('lead to what was passed before, or out of an end', () => {
    const isBack = backwardSteps(engineering)
    expect(isBack('revising', 'checking')).toBe(true)
    expect(isBack('with_authority', 'revising')).toBe(false)
  })

  it('leave no circle in the other steps', () => {
    for (const { definition } of templates) {
      const isBack = backwardSteps(definition)
      const steps = definition.transitions.flatMap(({ from, to }) => from.filter((key) => !isBack(key, to)).map((key) => [key, to] as const))
      const reaches = (start: string, goal: string, seen = new Set<string>()): boolean =>
        steps.some(([from, to]) => from === start && (to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to)))))
      expect(definition.states.filter(({ key }) => reaches(key, key)).map(({ key }) => key)).toEqual([])
    }
  })
})

it('a way is the states, steps and lines a transaction went along', () => {
  const way = wayOf([{ state: 'preparing' }, { state: 'checking', transition: 'submit' }, { state: 'with_authority' }], engineering.transitions)
  expect([...way.states]).toEqual(['preparing', 'checking', 'with_authority'])
  expect([...way.arms]).toEqual(['submit preparing', 'submit', 'send checking', 'send'])
})
