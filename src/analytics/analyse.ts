import type { Courses } from './courses.ts'
import { decisions } from './measures/decisions.ts'
import { leadTime } from './measures/leadTime.ts'
import { load } from './measures/load.ts'
import { passageBetween, passages } from './measures/passages.ts'
import { rejections } from './measures/rejections.ts'
import { rework } from './measures/rework.ts'
import { throughput, type Interval, type OfficeDays } from './measures/throughput.ts'
import { timeInState } from './measures/timeInState.ts'
import { variants } from './measures/variants.ts'
import { staysOf } from './stays.ts'

/** What measuring needs to know beside the courses themselves. */
export type Measuring = {
  now: number
  interval: Interval
  days: OfficeDays
  between: { from: string; to: string } | null
  rejects: ReadonlySet<string>
  completed: (status: string, version: number) => boolean
  /** Milliseconds of working time on a running clock; see workingClock. */
  working: (instant: number) => number
}

export type Measured = ReturnType<typeof analyse>

/** Every measure over these courses, in keys. Pure; see each measure for what it counts. */
export function analyse(courses: Courses, measuring: Measuring) {
  const { now, interval, days, between, rejects, completed, working } = measuring
  const stays = staysOf(courses)
  return {
    counts: countsOf(courses, completed),
    states: timeInState(courses, stays, working, now),
    leadTime: leadTime(courses, completed),
    throughput: throughput(courses, interval, days),
    rejections: rejections(courses, rejects),
    rework: rework(courses, stays),
    passages: passages(courses),
    between: between && passageBetween(courses, between.from, between.to),
    variants: variants(courses),
    load: load(courses, now),
    decisions: decisions(courses, stays, rejects),
  }
}

/** Transactions as they stand, by state and version; `steps` are the changes of state that lie behind all figures. */
function countsOf(courses: Courses, completed: Measuring['completed']) {
  const [byState, byVersion] = [new Map<string, number>(), new Map<number, number>()]
  let [ended, done, stepped] = [0, 0, 0]
  for (let course = 0; course < courses.count; course += 1) {
    const { status, kind, version } = courses.standings[courses.standing[course]!]!
    byState.set(status, (byState.get(status) ?? 0) + 1)
    byVersion.set(version, (byVersion.get(version) ?? 0) + 1)
    if (courses.firstStep[course + 1]! > courses.firstStep[course]!) stepped += 1
    if (kind !== 'final') continue
    ended += 1
    if (completed(status, version)) done += 1
  }
  return {
    total: courses.count, open: courses.count - ended, ended, completed: done, cancelled: ended - done,
    withSteps: stepped, steps: courses.stepAt.length, byState, byVersion,
  }
}
