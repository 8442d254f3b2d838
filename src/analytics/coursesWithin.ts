import type { Courses } from './courses.ts'

/** The courses that `keeps` says yes to, as if there had never been others. */
export function coursesWithin(courses: Courses, keeps: (course: number) => boolean): Courses {
  const kept: number[] = []
  for (let course = 0; course < courses.count; course += 1) if (keeps(course)) kept.push(course)
  if (kept.length === courses.count) return courses
  const firstStep = new Int32Array(kept.length + 1)
  kept.forEach((course, index) => {
    firstStep[index + 1] = firstStep[index]! + courses.firstStep[course + 1]! - courses.firstStep[course]!
  })
  const stepAt = new Float64Array(firstStep[kept.length]!)
  const stepDeed = new Int32Array(stepAt.length)
  kept.forEach((course, index) => {
    const [start, end] = [courses.firstStep[course]!, courses.firstStep[course + 1]!]
    stepAt.set(courses.stepAt.subarray(start, end), firstStep[index]!)
    stepDeed.set(courses.stepDeed.subarray(start, end), firstStep[index]!)
  })
  const ids = Int32Array.from(kept, (course) => courses.ids[course]!)
  const known = new Set(ids)
  return {
    count: kept.length,
    ids,
    begin: Float64Array.from(kept, (course) => courses.begin[course]!),
    hasFirstStay: Uint8Array.from(kept, (course) => courses.hasFirstStay[course]!),
    standing: Int32Array.from(kept, (course) => courses.standing[course]!),
    standings: courses.standings,
    deeds: courses.deeds,
    firstStep,
    stepAt,
    stepDeed,
    approvals: courses.approvals.map((tally) => {
      const transactions = tally.transactions.filter((id) => known.has(id))
      return { ...tally, transactions, count: transactions.length }
    }),
  }
}
