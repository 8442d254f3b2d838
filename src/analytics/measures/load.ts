import type { Id } from '../../shared/ids.ts'
import { lastStepAt, type Courses } from '../courses.ts'
import { spreadOf, type Spread } from '../spread.ts'

/** Open work, and the hours it has been in its present state. */
export type LoadOf<Key> = { key: Key; count: number; age: Spread }
export type Load = { count: number; age: Spread; byState: LoadOf<string>[]; byPerson: LoadOf<Id | null>[] }

/**
 * What is open now: everything that stands in no final state, by that state and by assignee (null: nobody's). The age
 * is the time by the clock since the last step; since the beginning of the course where there was none. In hours.
 */
export function load(courses: Courses, now: number): Load {
  const [byState, byPerson] = [new Map<string, number[]>(), new Map<Id | null, number[]>()]
  const all: number[] = []
  for (let course = 0; course < courses.count; course += 1) {
    const { kind, status, assignee } = courses.standings[courses.standing[course]!]!
    if (kind === 'final') continue
    const age = Math.max(0, now - lastStepAt(courses, course))
    all.push(age)
    push(byState, status, age)
    push(byPerson, assignee, age)
  }
  return { count: all.length, age: spreadOf(all), byState: listed(byState), byPerson: listed(byPerson) }
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function listed<Key>(map: Map<Key, number[]>): LoadOf<Key>[] {
  return [...map].map(([key, ages]) => ({ key, count: ages.length, age: spreadOf(ages) })).sort((one, other) => other.count - one.count)
}
