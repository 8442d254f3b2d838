import type { Id } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { Courses } from '../courses.ts'
import { share, Tally, type Counted } from './tally.ts'

/** `rate`: of all that this state, role or person passed on or decided, the part that was a rejection. */
export type RejectionsBy<Key> = Counted & { key: Key; of: number; rate: number }
export type Rejections = Counted & {
  /** Of all transactions, the part that was rejected at least once. */
  rate: number
  byTransition: (Counted & { key: string })[]
  byState: RejectionsBy<string>[]
  byRole: RejectionsBy<Role | null>[]
  byPerson: RejectionsBy<Id | null>[]
}

/**
 * Every no: each step by a transition that rejects (marked so, or the refusal of an approval), as often as it was taken.
 * `byState` is the state it was said in; role and person are who said it, null for clocks, machines and imports.
 */
export function rejections(courses: Courses, rejects: ReadonlySet<string>): Rejections {
  const no = courses.deeds.map(({ transition }) => transition !== null && rejects.has(transition))
  const isStep = courses.deeds.map(({ transition }) => transition !== null)
  const all = new Tally<true>()
  const [byTransition, byState, byRole, byPerson] = [new Tally<string>(), new Tally<string>(), new Tally<Role | null>(), new Tally<Id | null>()]
  const [ofState, ofRole, ofPerson] = [new Tally<string>(), new Tally<Role | null>(), new Tally<Id | null>()]
  for (let course = 0; course < courses.count; course += 1) {
    for (let step = courses.firstStep[course]!; step < courses.firstStep[course + 1]!; step += 1) {
      const place = courses.stepDeed[step]!
      if (!isStep[place]) continue
      const { transition, from, role, actor } = courses.deeds[place]!
      ofState.add(from, course)
      ofRole.add(role, course)
      ofPerson.add(actor, course)
      if (!no[place]) continue
      all.add(true, course)
      byTransition.add(transition!, course)
      byState.add(from, course)
      byRole.add(role, course)
      byPerson.add(actor, course)
    }
  }
  const rated = <Key>(tally: Tally<Key>, of: Tally<Key>): RejectionsBy<Key>[] =>
    tally.sorted().map(([key, counted]) => ({ key, ...counted, of: of.of(key).count, rate: share(counted.count, of.of(key).count) }))
  const total = all.of(true)
  return {
    ...total,
    rate: share(total.transactions, courses.count),
    byTransition: byTransition.sorted().map(([key, counted]) => ({ key, ...counted })),
    byState: rated(byState, ofState),
    byRole: rated(byRole, ofRole),
    byPerson: rated(byPerson, ofPerson),
  }
}
