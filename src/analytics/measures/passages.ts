import type { Courses } from '../courses.ts'
import { spreadOf, type Spread } from '../spread.ts'

/** Hours from one transition to another; `overDay` of them took more than 24. */
export type Passage = { from: string; to: string; time: Spread; overDay: number }

const dayMs = 86_400_000

/**
 * From each transition to the one that followed it directly, every time; in hours by the clock. The pairs that took
 * most time altogether first. A move by a change of version lies between no two transitions: the pair around it is left out.
 */
export function passages(courses: Courses): Passage[] {
  const { keys, keyOf } = transitionsOf(courses)
  const found = new Map<number, number[]>()
  for (let course = 0; course < courses.count; course += 1) {
    for (let step = courses.firstStep[course]! + 1; step < courses.firstStep[course + 1]!; step += 1) {
      const [from, to] = [keyOf[courses.stepDeed[step - 1]!]!, keyOf[courses.stepDeed[step]!]!]
      if (from < 0 || to < 0) continue
      const pair = from * keys.length + to
      const known = found.get(pair)
      const took = courses.stepAt[step]! - courses.stepAt[step - 1]!
      if (known) known.push(took)
      else found.set(pair, [took])
    }
  }
  return [...found]
    .map(([pair, times]) => passageOf(keys[Math.floor(pair / keys.length)]!, keys[pair % keys.length]!, times))
    .sort((one, other) => other.time.total - one.time.total)
}

/** The transitions that were taken, and which of them each deed is; -1 for a move by a change of version. */
function transitionsOf({ deeds }: Courses): { keys: string[]; keyOf: number[] } {
  const keys = [...new Set(deeds.flatMap(({ transition }) => transition ?? []))]
  return { keys, keyOf: deeds.map(({ transition }) => (transition === null ? -1 : keys.indexOf(transition))) }
}

/**
 * From the last time `from` was taken to the last time `to` was, once a transaction, whatever lay between. Transactions
 * in which one of them was never taken, or in which the last `to` came before the last `from`, are left out.
 */
export function passageBetween(courses: Courses, from: string, to: string): Passage {
  return passageOf(from, to, timesBetween(courses, from, to).map(({ took }) => took))
}

/** The same, each with its course. */
export function timesBetween(courses: Courses, from: string, to: string): { course: number; took: number }[] {
  const times: { course: number; took: number }[] = []
  const isFrom = courses.deeds.map(({ transition }) => transition === from)
  const isTo = courses.deeds.map(({ transition }) => transition === to)
  for (let course = 0; course < courses.count; course += 1) {
    let [begun, ended] = [Number.NaN, Number.NaN]
    for (let step = courses.firstStep[course]!; step < courses.firstStep[course + 1]!; step += 1) {
      const deed = courses.stepDeed[step]!
      if (isFrom[deed]) begun = courses.stepAt[step]!
      if (isTo[deed]) ended = courses.stepAt[step]!
    }
    if (ended >= begun) times.push({ course, took: ended - begun })
  }
  return times
}

function passageOf(from: string, to: string, times: readonly number[]): Passage {
  return { from, to, time: spreadOf(times), overDay: times.filter((took) => took > dayMs).length }
}
