import type { Id } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'
import type { StatusKind } from '../shared/statusKinds.ts'

/*
 * Glossary
 *   course   the way one transaction took through its workflow
 *   step     a change of state in it; a move to another version that changed no state is none
 *   stay     the time a transaction was in a state, from one step to the next; the last one lasts still
 *   deed     what several steps have in common: from where to where, by which transition, by whom
 *   standing what transactions have in common as they are now: status, version, assignee
 *   begin    of a course: when the transaction was created, or its first step where that is earlier
 *
 * Histories that were recorded elsewhere and imported are older than the transaction that holds them. Nobody knows
 * how long such work had been in its first state: the course begins with its first step, and that first stay is left out.
 *
 * Everything lies in columns of numbers, so that half a hundred thousand steps are read and measured in a blink.
 * Moments are milliseconds since 1970; -1 stands for none where a column holds places in a list.
 */

/** `transition` is null where a change of version moved the transaction; `actor` and `role` where no person did it. */
export type Deed = { transition: string | null; from: string; to: string; actor: Id | null; role: Role | null }
export type Standing = { status: string; kind: StatusKind; version: Id; assignee: Id | null }
/** Decisions in approvals, by who gave them. */
export type ApprovalTally = { decision: string; actor: Id | null; role: Role | null; count: number; transactions: Int32Array }

export type Courses = {
  count: number
  /** Ids of the transactions, ascending. */
  ids: Int32Array
  begin: Float64Array
  /** True (1) where the creation is the beginning, so that the first stay is known. */
  hasFirstStay: Uint8Array
  standing: Int32Array
  standings: Standing[]
  deeds: Deed[]
  /** The steps of course i are those from `firstStep[i]` to before `firstStep[i + 1]`, in order. */
  firstStep: Int32Array
  stepAt: Float64Array
  stepDeed: Int32Array
  approvals: ApprovalTally[]
}

/** The moment of the last step of a course; its beginning where it has none. */
export function lastStepAt(courses: Courses, course: number): number {
  const end = courses.firstStep[course + 1]!
  return end > courses.firstStep[course]! ? courses.stepAt[end - 1]! : courses.begin[course]!
}
