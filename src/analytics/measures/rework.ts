import type { Id } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { Courses } from '../courses.ts'
import type { Stays } from '../stays.ts'
import { share, Tally, type Counted } from './tally.ts'

export type Rework = Counted & {
  /** Of all transactions, the part that came back to a state at least once. */
  rate: number
  byState: (Counted & { key: string })[]
  byRole: (Counted & { key: Role | null })[]
  byPerson: (Counted & { key: Id | null })[]
}

/**
 * Work done again: each step into a state in which the transaction had been before, its first state included. `byState`
 * is the state it came back to; role and person took that step. A move by a change of version is nobody's rework.
 */
export function rework(courses: Courses, stays: Stays): Rework {
  const all = new Tally<true>()
  const [byState, byRole, byPerson] = [new Tally<string>(), new Tally<Role | null>(), new Tally<Id | null>()]
  for (let stay = 0; stay < stays.count; stay += 1) {
    const deed = courses.deeds[stays.entered[stay]!]
    if (stays.again[stay] === 0 || !deed || deed.transition === null) continue
    const course = stays.course[stay]!
    all.add(true, course)
    byState.add(deed.to, course)
    byRole.add(deed.role, course)
    byPerson.add(deed.actor, course)
  }
  const listed = <Key>(tally: Tally<Key>) => tally.sorted().map(([key, counted]) => ({ key, ...counted }))
  const total = all.of(true)
  return { ...total, rate: share(total.transactions, courses.count), byState: listed(byState), byRole: listed(byRole), byPerson: listed(byPerson) }
}
