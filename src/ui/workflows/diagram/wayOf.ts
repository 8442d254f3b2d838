import type { ShownTransition, ShownVisit } from './shown.ts'

/** `states` passed, `steps` as "transition from", `transitions` taken, and `arms` of the picture that were gone along. */
export type Way = { states: Set<string>; steps: Set<string>; transitions: Set<string>; arms: Set<string> }

/** Where a transaction has been, as the lines of a picture. A step nobody named is the first that leads there. */
export function wayOf(visits: readonly ShownVisit[], transitions: readonly ShownTransition[]): Way {
  const way: Way = { states: new Set(), steps: new Set(), transitions: new Set(), arms: new Set() }
  visits.forEach(({ state, transition }, index) => {
    way.states.add(state)
    const from = visits[index - 1]?.state
    if (from === undefined) return
    const taken =
      transitions.find(({ key }) => key === transition) ??
      transitions.find((each) => each.from.includes(from) && each.to === state)
    if (!taken) return
    way.transitions.add(taken.key)
    way.steps.add(`${taken.key} ${from}`)
    way.arms.add(`${taken.key} ${from}`)
    way.arms.add(taken.key)
  })
  return way
}
