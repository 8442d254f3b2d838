import type { Automatic } from './definition.ts'
import type { Recipient } from './effect.ts'
import type { Id } from '../shared/ids.ts'
import type { Text } from '../shared/text.ts'

/**
 * What the floors above do once the decision is saved, in the same tx. Plain JSON. The clock orders may be given twice
 * without harm: `slaRun` starts a clock or resumes a paused one, the others do nothing where no clock is open.
 */
export type Order =
  | { kind: 'notify'; to: Recipient[]; users: Id[]; message: Text; reminder: boolean }
  | { kind: 'webhook'; target: string }
  | { kind: 'createFollowUp'; title: Text; workflow: string | null; dueInDays: number | null }
  | { kind: 'slaRun' | 'slaPause' | 'slaStop'; sla: string }
  | ({ kind: 'schedule'; transition: string } & Automatic)
  /** An assignment that goes round has chosen this person; the next choice begins after them. */
  | { kind: 'noteTurn'; assignment: string; person: Id }
  | ConsumerOrder

export type ConsumerOrder = { kind: `${string}.${string}`; [setting: string]: unknown }
