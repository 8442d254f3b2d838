import { lastStepAt, type Courses } from '../courses.ts'
import { spreadOf, type Spread } from '../spread.ts'
import { share } from './tally.ts'

/** `key` names it in addresses; `steps` are the transitions taken, in order. */
export type Variant = { key: string; steps: string[]; transactions: number; share: number; leadTime: Spread }
export type Variants = { distinct: number; transactions: number; top: Variant[] }

const shown = 25

/**
 * The distinct sequences of transitions, by how many transactions took exactly this way so far. Transactions without a
 * step have none. `leadTime` runs from the beginning of the course to its last step, in hours.
 */
export function variants(courses: Courses): Variants {
  const found = new Map<string, { courses: number[] }>()
  for (let course = 0; course < courses.count; course += 1) {
    const key = variantOf(courses, course)
    if (key === '') continue
    const known = found.get(key)
    if (known) known.courses.push(course)
    else found.set(key, { courses: [course] })
  }
  const transactions = [...found.values()].reduce((sum, each) => sum + each.courses.length, 0)
  const top = [...found]
    .sort(([oneKey, one], [otherKey, other]) => other.courses.length - one.courses.length || (oneKey < otherKey ? -1 : 1))
    .slice(0, shown)
    .map(([key, { courses: taken }]) => ({
      key,
      steps: key.split('.'),
      transactions: taken.length,
      share: share(taken.length, transactions),
      leadTime: spreadOf(taken.map((course) => lastStepAt(courses, course) - courses.begin[course]!)),
    }))
  return { distinct: found.size, transactions, top }
}

/** The transitions a course took, joined by points (keys hold none); empty where it took none. */
export function variantOf(courses: Courses, course: number): string {
  const steps: string[] = []
  for (let step = courses.firstStep[course]!; step < courses.firstStep[course + 1]!; step += 1) {
    const { transition } = courses.deeds[courses.stepDeed[step]!]!
    if (transition !== null) steps.push(transition)
  }
  return steps.join('.')
}
