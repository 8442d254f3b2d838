import type { RecordedRole } from '../../workflows/recordedActor.ts'
import type { Text } from '../../shared/text.ts'

/** What an activity is: one of several transitions, a decision on an approval, or null for nothing that is taken over. */
export type MappedActivity = readonly string[] | MappedDecision | null
export type MappedDecision = { approval: string; decision: 'approved' | 'rejected' }

export function isDecision(mapped: MappedActivity | undefined): mapped is MappedDecision {
  return mapped !== null && mapped !== undefined && !Array.isArray(mapped)
}

/** Whom a word means: a role, the system, or an account by its email address. */
export type MappedActor = RecordedRole | { email: string }

/** What the person said about a file of events. What is not said is suggested. */
export type HistoryTerms = {
  /** The key of the workflow. */
  workflow: string
  activities: Record<string, MappedActivity>
  roles: Record<string, MappedActor>
}

/** What was found in a file of events, and how it was understood. */
export type FoundHistory = {
  workflow: { key: string; name: Text; version: number }
  /** `transitions` is what may be chosen. */
  transitions: { key: string; label: Text; to: Text }[]
  approvals: { key: string; label: Text }[]
  activities: { activity: string; count: number; mapped: MappedActivity | undefined; suggested: boolean }[]
  roles: { word: string; count: number; mapped: MappedActor | undefined; suggested: boolean }[]
  /** Transactions with at least one event that is accepted. */
  transactions: number
  /** Of those, the ones put on the workflow first, by where they stand now. */
  moved: { workflow: Text; version: number; state: Text; count: number }[]
  /** Where they stand when all is replayed. */
  ends: { state: Text; count: number }[]
  first: string | null
  last: string | null
}
