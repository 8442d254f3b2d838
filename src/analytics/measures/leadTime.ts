import { lastStepAt, type Courses } from '../courses.ts'
import { spreadOf, type Spread } from '../spread.ts'

export type LeadTime = { firstToLast: Spread; toCompletion: Spread }

/**
 * How long work takes, in hours by the clock. `firstToLast`: from the beginning of a course to its last step; of every
 * transaction with a step, ended or not. It is the sum of its ended stays. `toCompletion`: the same for those that stand
 * completed, so to the step that completed them; cancelled work is not in it. `completed` says which final states those are.
 */
export function leadTime(courses: Courses, completed: (status: string, version: number) => boolean): LeadTime {
  const [all, done]: [number[], number[]] = [[], []]
  const isDone = courses.standings.map(({ kind, status, version }) => kind === 'final' && completed(status, version))
  for (let course = 0; course < courses.count; course += 1) {
    if (courses.firstStep[course] === courses.firstStep[course + 1]) continue
    const took = lastStepAt(courses, course) - courses.begin[course]!
    all.push(took)
    if (isDone[courses.standing[course]!]) done.push(took)
  }
  return { firstToLast: spreadOf(all), toCompletion: spreadOf(done) }
}
