import type { Id } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'
import type { Text } from '../shared/text.ts'
import type { At, OfTransaction } from './eventHead.ts'
import type {
  CommentAdded, CommentEdited, DocumentSubmitted, DocumentRemoved, DocumentRestored, DocumentVisibilityChanged, FileQuarantined, FileReleased,
} from './fileEvents.ts'

export type { Actor } from './eventHead.ts'

/** Somebody as the event remembers them: the name of that day, even if the account is renamed or removed later. */
export type Person = { id: Id; name: string }

/** One field that changed. Values are plain JSON as stored; a related record is given by its label. */
export type FieldChange = { field: string; from: unknown; to: unknown }

export type TransactionCreated = OfTransaction & {
  type: 'transactionCreated'
  reference: string
  source: 'form' | 'api' | 'import' | 'followUp'
  importId?: Id
  /** For a follow-up: the transaction whose workflow ordered it. */
  originalId?: Id
  originalReference?: string
  /** For the audit trail alone (see `withoutValues`): what the transaction was made with. */
  values?: Record<string, unknown>
}
export type TransactionUpdated = OfTransaction & { type: 'transactionUpdated'; changes: FieldChange[] }
/** `from`, `to` and `transition` are keys of the workflow version; the labels are its words at that time. */
export type StatusChanged = OfTransaction & {
  type: 'statusChanged'
  transition: string
  from: string
  to: string
  fromLabel: Text
  toLabel: Text
  comment?: string
  /** The SHA-256 digests of the files it was decided about; absent where there were none. */
  covers?: { attachments: string[] }
} & Partial<TakenOver>
/** Of a line that was taken over from another system: which import, and what that system called it and who did it there. */
export type TakenOver = { importId: Id; activity: string; actorWord: string | null; actorRole: Role | null }
export type Completed = OfTransaction & { type: 'completed' }
export type AssignmentChanged = OfTransaction & {
  type: 'assignmentChanged'
  from: Person | null
  to: Person | null
  reason?: string
}
export type ClientChanged = OfTransaction & { type: 'clientChanged'; from: Person | null; to: Person | null }
/** On the timeline of the new transaction; the original is named by id and number. */
export type TransactionDuplicated = OfTransaction & {
  type: 'transactionDuplicated'
  reference: string
  originalId: Id
  originalReference: string
  /** For the audit trail alone (see `withoutValues`): what the transaction was made with. */
  values?: Record<string, unknown>
}
export type TransactionDeleted = OfTransaction & { type: 'transactionDeleted'; reference: string; reason: string }
export type TransactionRestored = OfTransaction & { type: 'transactionRestored'; reference: string }
/** Somebody is asked to approve. `users` are the people asked, where the workflow names them. */
export type ApprovalRequested = OfTransaction & {
  type: 'approvalRequested'
  approval: string
  label: Text
  users: Id[]
  role?: Role
}
/** `covers` is what the decision was about: the rev and the SHA-256 digests of the files. */
export type ApprovalDecided = OfTransaction & {
  type: 'approvalDecided'
  approval: string
  label: Text
  decision: 'approved' | 'rejected'
  onBehalfOf: Id | null
  covers: { rev: number | null; attachments: string[] }
  given: number
  needed: number
  comment?: string
}
export type SlaEscalated = OfTransaction & { type: 'slaEscalated'; sla: string; label: Text; escalation: string }
/**
 * A workflow has something to say. `to` names people by what they are to the transaction, `users` by number, `approvers`
 * are those asked to approve who have not answered; who stands in for them hears it too.
 */
export type PeopleNotified = OfTransaction & {
  type: 'peopleNotified'
  message: Text
  to: ('creator' | 'assignee' | 'client' | 'submitter' | 'approvers' | 'admins')[]
  users: Id[]
  approvers: Id[]
  /** It repeats something already known. */
  reminder: boolean
}
/** On the timeline of the origin; the new transaction tells of its origin itself. */
export type FollowUpCreated = OfTransaction & { type: 'followUpCreated'; followUpId: Id; followUpReference: string; workflow: string }
/** Taken to a newer version of its workflow. `lostFields` are values that version has no field for, for the audit trail. */
export type WorkflowMigrated = OfTransaction & {
  type: 'workflowMigrated'
  workflow: string
  /** Where it came from another workflow. */
  fromWorkflow?: string
  fromVersion: number
  toVersion: number
  from: string
  to: string
  fromLabel: Text
  toLabel: Text
  lostFields: Record<string, unknown>
}
/** Somebody's approvals are in a colleague's hands from `startsAt` until `endsAt`. */
export type DelegationMade = At & {
  type: 'delegationMade'
  delegationId: Id
  from: Person
  to: Person
  startsAt: string
  endsAt: string
  reason: string
}
/** `endsAt` is when it would have ended by itself. */
export type DelegationEnded = At & { type: 'delegationEnded'; delegationId: Id; from: Person; to: Person; endsAt: string }
/** `dueDate` is the day it was promised for, in the office's time zone. One event each, however often the day is looked at. */
export type DueSoon = OfTransaction & { type: 'dueSoon'; dueDate: string; workingDaysLeft: number }
/** `dayOff`: nobody works on the due day, and this is the last working day before it. */
export type DueToday = OfTransaction & { type: 'dueToday'; dueDate: string; dayOff?: true }
export type Overdue = OfTransaction & { type: 'overdue'; dueDate: string }
/** Somebody registered and waits for an administrator's word. */
export type RegistrationWaiting = At & { type: 'registrationWaiting'; userId: Id; applicant: string; applicantEmail: string; company: string }
/** A report that was asked for, or is made regularly, can be fetched by these people. `report` is its name. */
export type ReportReady = At & { type: 'reportReady'; reportId: Id; report: Text; users: Id[] }
/** It could not be made; `problem` is the code of why. */
export type ReportFailed = At & { type: 'reportFailed'; reportId: Id; report: Text; users: Id[]; problem: string }
/** Somebody wrote to people of the office, or a rule did. The words are in both languages where they were given. */
export type MessageSent = At & { type: 'messageSent'; sendId: Id; subject: Text; message: Text }
export type QrReissued = OfTransaction & { type: 'qrReissued' }
export type ImportFinished = At & {
  type: 'importFinished'
  importId: Id
  outcome: 'completed' | 'failed'
  /** Absent where transactions were imported. */
  kind?: 'history'
  imported: number
  skipped: number
  failed: number
}
export type ImportUndone = At & { type: 'importUndone'; importId: Id; removed: number; kind?: 'history' }
export type TransactionsExported = At & {
  type: 'transactionsExported'
  format: 'xlsx' | 'csv' | 'pdf'
  count: number
}
export type SignedIn = At & { type: 'signedIn'; userId: Id }
/** `email` as typed; `userId` where such an account exists. Goes to the audit trail, never into an answer. */
export type SignInFailed = At & { type: 'signInFailed'; email: string; userId: Id | null; reason: string }
export type SignedOut = At & { type: 'signedOut'; userId: Id }
export type AccessDenied = At & { type: 'accessDenied'; entity: string; entityId: Id | null; attempted: string }
export type UserChanged = At & { type: 'userChanged'; userId: Id; changes: FieldChange[] }
export type SettingsChanged = At & { type: 'settingsChanged'; changes: FieldChange[] }
export type WorkflowPublished = At & {
  type: 'workflowPublished'
  workflowId: Id
  workflow: string
  version: number
}

/** Everything that can happen. Past tense, plain JSON: an event is stored, queued and shown, never edited. */
export type OfficeEvent =
  | TransactionCreated
  | TransactionUpdated
  | StatusChanged
  | Completed
  | AssignmentChanged
  | ClientChanged
  | TransactionDuplicated
  | TransactionDeleted
  | TransactionRestored
  | CommentAdded
  | CommentEdited
  | DocumentSubmitted
  | DocumentRemoved
  | DocumentRestored
  | DocumentVisibilityChanged
  | FileQuarantined
  | FileReleased
  | ApprovalRequested
  | ApprovalDecided
  | SlaEscalated
  | PeopleNotified
  | FollowUpCreated
  | WorkflowMigrated
  | DelegationMade
  | DelegationEnded
  | DueSoon
  | DueToday
  | Overdue
  | RegistrationWaiting
  | ReportReady
  | ReportFailed
  | MessageSent
  | QrReissued
  | ImportFinished
  | ImportUndone
  | TransactionsExported
  | SignedIn
  | SignInFailed
  | SignedOut
  | AccessDenied
  | UserChanged
  | SettingsChanged
  | WorkflowPublished

export type EventType = OfficeEvent['type']

/** The events that belong on a transaction's timeline. */
export type TransactionEvent = Extract<OfficeEvent, { transactionId: Id }>

/** An event by its type: `EventOf<'statusChanged'>`. */
export type EventOf<Type extends EventType> = Extract<OfficeEvent, { type: Type }>
