import type { Id } from '../shared/ids.ts'
import type { Text } from '../shared/text.ts'

/** Notes the actor as the one who submitted; who submitted never approves. */
export type RecordSubmitter = { kind: 'recordSubmitter' }
/** Notes the time and tells `completed`. */
export type RecordCompletion = { kind: 'recordCompletion' }
/** `rule` is the key of one of the workflow's assignments. */
export type Assign = { kind: 'assign'; to: 'actor' | 'creator' | 'submitter' | 'nobody' | { user: Id } | { rule: string } }
/** A plain value, or a CEL expression for it. */
export type SetField = { kind: 'setField'; field: string; value?: unknown; expression?: string }
export type RaisePriority = { kind: 'raisePriority' }

export const recipients = ['creator', 'assignee', 'client', 'submitter', 'approvers', 'admins'] as const
export type Recipient = (typeof recipients)[number]
/** `reminder` marks a message that repeats something already known. */
export type Notify = { kind: 'notify'; to: Recipient[]; users?: Id[]; message: Text; reminder?: boolean }
/** `target` is the key of a webhook in the settings: addresses and secrets are no part of a definition. */
export type Webhook = { kind: 'webhook'; target: string }
export type CreateFollowUp = { kind: 'createFollowUp'; title: Text; workflow?: string; dueInDays?: number }
export type StartSla = { kind: 'startSla'; sla: string }
export type StopSla = { kind: 'stopSla'; sla: string }

export type OfficeEffect =
  | RecordSubmitter
  | RecordCompletion
  | Assign
  | SetField
  | RaisePriority
  | Notify
  | Webhook
  | CreateFollowUp
  | StartSla
  | StopSla

/** An effect that a consumer of the plugin adds; the dot keeps its name apart from ours. */
export type ConsumerEffect = { kind: `${string}.${string}`; [setting: string]: unknown }

export type Effect = OfficeEffect | ConsumerEffect
