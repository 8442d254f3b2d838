import type { Courses } from './courses.ts'

/** The stays of all courses, in order. `until` is NaN while a stay lasts; `entered` and `left` are deeds. */
export type Stays = {
  count: number
  states: string[]
  course: Int32Array
  state: Int32Array
  since: Float64Array
  until: Float64Array
  entered: Int32Array
  left: Int32Array
  /** 1 where the transaction had been in this state before. */
  again: Uint8Array
}

/** Where each transaction was and how long. A course without steps is one stay, in the status it has now. */
export function staysOf(courses: Courses): Stays {
  const { count, firstStep, stepAt, stepDeed, deeds, standings, standing, begin, hasFirstStay } = courses
  const most = count + stepAt.length
  const states: string[] = []
  const places = new Map<string, number>()
  const placeOf = (key: string) => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, states.length)
    return states.push(key) - 1
  }
  const toOf = Int32Array.from(deeds, ({ to }) => placeOf(to))
  const fromOf = Int32Array.from(deeds, ({ from }) => placeOf(from))
  const statusOf = Int32Array.from(standings, ({ status }) => placeOf(status))
  const stays: Stays = {
    count: 0, states, course: new Int32Array(most), state: new Int32Array(most), since: new Float64Array(most),
    until: new Float64Array(most).fill(Number.NaN), entered: new Int32Array(most).fill(-1), left: new Int32Array(most).fill(-1),
    again: new Uint8Array(most),
  }
  // Which course was in a state last: tells at once whether this one has been there, without a set for each.
  const visitedBy = new Int32Array(states.length).fill(-1)
  const add = (course: number, state: number, since: number, entered: number) => {
    const index = stays.count++
    stays.course[index] = course
    stays.state[index] = state
    stays.since[index] = since
    stays.entered[index] = entered
    stays.again[index] = visitedBy[state] === course ? 1 : 0
    visitedBy[state] = course
  }
  for (let course = 0; course < count; course += 1) {
    const [start, end] = [firstStep[course]!, firstStep[course + 1]!]
    const first = start < end ? fromOf[stepDeed[start]!]! : statusOf[standing[course]!]!
    if (hasFirstStay[course]) add(course, first, begin[course]!, -1)
    else visitedBy[first] = course
    for (let step = start; step < end; step += 1) {
      const deed = stepDeed[step]!
      if (step > start || hasFirstStay[course]) {
        stays.until[stays.count - 1] = stepAt[step]!
        stays.left[stays.count - 1] = deed
      }
      add(course, toOf[deed]!, stepAt[step]!, deed)
    }
  }
  return stays
}
