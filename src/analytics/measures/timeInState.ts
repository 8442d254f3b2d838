import type { Courses } from '../courses.ts'
import { histogramOf, hoursOf, spreadOf, type Spread } from '../spread.ts'
import type { Stays } from '../stays.ts'
import { share } from './tally.ts'

export type StateTime = {
  state: string
  /** Transactions with an ended stay in it. */
  transactions: number
  elapsed: Spread
  working: Spread
  /** Ended stays by their elapsed hours, in the classes of `histogramEdges`. */
  histogram: number[]
  /** Of the hours of all ended stays, the part spent here: of the lead time of all transactions together. */
  share: number
  /** What waits there now, and for how many hours already; nothing waits in a final state. */
  open: { count: number; hours: number }
}

/**
 * Time in each state. What counts: ended stays, each once; the first one runs from the creation (see courses.ts for
 * imported histories), the last one of each transaction has not ended and is counted under `open`. `elapsed` is time by
 * the clock, `working` the part of it inside the office's hours as the settings have them today; both in hours.
 * A final state that was left again counts like any other. Bottlenecks are the states with the greatest `share`.
 */
export function timeInState(courses: Courses, stays: Stays, working: (instant: number) => number, now: number): StateTime[] {
  const found = stays.states.map(() => ({ elapsed: [] as number[], working: [] as number[], transactions: 0, last: -1, open: 0, openMs: 0 }))
  let previous = { at: Number.NaN, read: 0 }
  const read = (at: number) => (at === previous.at ? previous.read : (previous = { at, read: working(at) }).read)
  for (let stay = 0; stay < stays.count; stay += 1) {
    const state = found[stays.state[stay]!]!
    const [since, until, course] = [stays.since[stay]!, stays.until[stay]!, stays.course[stay]!]
    if (Number.isNaN(until)) {
      if (courses.standings[courses.standing[course]!]!.kind === 'final') continue
      state.open += 1
      state.openMs += Math.max(0, now - since)
      continue
    }
    const worked = read(since)
    state.elapsed.push(until - since)
    state.working.push(read(until) - worked)
    if (state.last !== course) state.transactions += 1
    state.last = course
  }
  const totals = found.map(({ elapsed }) => elapsed.reduce((sum, each) => sum + each, 0))
  const all = totals.reduce((sum, each) => sum + each, 0)
  return found.map((state, place) => ({
    state: stays.states[place]!,
    transactions: state.transactions,
    elapsed: spreadOf(state.elapsed),
    working: spreadOf(state.working),
    histogram: histogramOf(state.elapsed),
    share: share(totals[place]!, all),
    open: { count: state.open, hours: hoursOf(state.openMs) },
  }))
}
