import type { Id } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { Courses } from '../courses.ts'
import { spreadOf, type Spread } from '../spread.ts'
import type { Stays } from '../stays.ts'

/** `waited`: hours that transactions had been in their state when this person took them out of it. */
export type DecisionsBy = {
  person: Id | null
  role: Role | null
  steps: number
  rejections: number
  approvals: { approved: number; rejected: number }
  waited: Spread
  byTransition: { key: string; count: number }[]
}

/**
 * What each person decided, in each role they did it in: the transitions taken, the decisions given in approvals (a
 * delegate's under their own name), and how long the work had waited for it. Null is clocks, machines and imports.
 */
export function decisions(courses: Courses, stays: Stays, rejects: ReadonlySet<string>): DecisionsBy[] {
  const found = new Map<string, Omit<DecisionsBy, 'waited' | 'byTransition'> & { waits: number[]; taken: Map<string, number> }>()
  const of = (person: Id | null, role: Role | null) => {
    const key = `${person} ${role}`
    const known = found.get(key)
    if (known) return known
    const made = { person, role, steps: 0, rejections: 0, approvals: { approved: 0, rejected: 0 }, waits: [], taken: new Map<string, number>() }
    found.set(key, made)
    return made
  }
  const deciders = courses.deeds.map(({ transition, actor, role }) => (transition === null ? null : of(actor, role)))
  for (const deed of courses.stepDeed) {
    const [decider, { transition }] = [deciders[deed], courses.deeds[deed]!]
    if (!decider || transition === null) continue
    decider.steps += 1
    if (rejects.has(transition)) decider.rejections += 1
    decider.taken.set(transition, (decider.taken.get(transition) ?? 0) + 1)
  }
  for (let stay = 0; stay < stays.count; stay += 1) {
    const decider = stays.left[stay] === -1 ? null : deciders[stays.left[stay]!]
    decider?.waits.push(stays.until[stay]! - stays.since[stay]!)
  }
  for (const { actor, role, decision, count } of courses.approvals) {
    if (decision === 'approved' || decision === 'rejected') of(actor, role).approvals[decision] += count
  }
  return [...found.values()]
    .map(({ waits, taken, ...rest }) => ({
      ...rest,
      waited: spreadOf(waits),
      byTransition: [...taken].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count),
    }))
    .sort((one, other) => other.steps - one.steps)
}
