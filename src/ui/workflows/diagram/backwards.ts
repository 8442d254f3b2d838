import type { ShownState, ShownTransition } from './shown.ts'

type Arrows = { states: readonly Pick<ShownState, 'key' | 'kind'>[]; transitions: readonly Pick<ShownTransition, 'from' | 'to'>[] }

/**
 * Which steps lead back, so that all others can be drawn in reading direction: those to a state that must have been
 * passed already on the way from the start, in the order things are written, and those out of an end.
 */
export function backwardSteps({ states, transitions }: Arrows): (from: string, to: string) => boolean {
  const kinds = new Map(states.map(({ key, kind }) => [key, kind]))
  const isEnd = (key: string) => kinds.get(key) === 'final'
  const back = new Set<string>()
  const done = new Set<string>()
  const open: string[] = []

  const visit = (state: string) => {
    if (done.has(state)) return
    open.push(state)
    for (const { from, to } of transitions) {
      if (!from.includes(state) || !kinds.has(to) || to === state) continue
      if (open.includes(to) || (isEnd(state) && !isEnd(to))) back.add(stepOf(state, to))
      else visit(to)
    }
    open.pop()
    done.add(state)
  }

  for (const { key } of states.filter(({ kind }) => kind === 'initial')) visit(key)
  for (const { key } of states) visit(key)
  return (from, to) => from === to || back.has(stepOf(from, to))
}

function stepOf(from: string, to: string): string {
  return JSON.stringify([from, to])
}
