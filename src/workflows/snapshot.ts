import type {
  ApprovalDecided, ApprovalRequested, AssignmentChanged, Completed, SlaEscalated, StatusChanged, TransactionEvent,
  TransactionUpdated,
} from '../events/officeEvent.ts'
import type { Order } from './order.ts'
import type { Id } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'

/** What the engine needs to know of a transaction. `fields` holds its values by field name, custom fields included. */
export type Snapshot = {
  id: Id
  status: string
  createdBy: Id | null
  assignedTo: Id | null
  submittedBy: Id | null
  client: Id | null
  attachmentCount: number
  /** The office wants a file before any work leaves its initial state (setting transactions.attachmentRequired). */
  fileRequired?: boolean
  fields: Record<string, unknown>
  rev?: number
  /** SHA-256 digests of the files that are there. */
  attachments?: string[]
  /** The decisions given since the present state was entered. */
  approvals?: GivenDecision[]
  office?: OfficeFacts
}

/** What approvals and assignments must know of the office at this moment. Definitions without them do without it. */
export type OfficeFacts = {
  people: PersonFacts[]
  delegations?: Delegation[]
  /** Whom each assignment chose last, by its key. */
  lastAssigned?: Record<string, Id>
}

/** `load` = open transactions assigned to this person. `departments` by id. */
export type PersonFacts = {
  id: Id
  name: string
  role: Role
  active: boolean
  departments?: Id[]
  load?: number
}

/** `to` may decide in the place of `from`, from `start` until before `end` (ISO moments). */
export type Delegation = { from: Id; to: Id; start: string; end: string }

/** What a decision was about: the rev and the files that its giver had seen. */
export type Covers = { rev: number | null; attachments: string[] }

export type GivenDecision = {
  approval: string
  decision: 'approved' | 'rejected'
  by: Id
  /** Whose seat it fills: `by`, or the person `by` stands in for. */
  seat: Id
  at: string
  covers: Covers
}

/** `readsOnly`: the work is somebody else's, shown for an answer; no transition is theirs by the right of their role. */
export type WorkflowActor = { id: Id; role: Role; departments?: Id[]; readsOnly?: boolean }

/** `at` is an ISO moment: the engine owns no clock. An actor of null is the system: a clock, a rule, a machine. */
type At = { at: string }

/** `transition` tells apart where several lead to the same state; otherwise `to` is enough. */
export type ChangeStatus = At & {
  kind: 'changeStatus'
  to: string
  transition?: string
  comment?: string
  actor: WorkflowActor | null
}
/** `seen` is what the person looked at; another rev or other files than now are refused. */
export type DecideApproval = At & {
  kind: 'approve' | 'reject'
  actor: WorkflowActor
  comment?: string
  onBehalfOf?: Id
  seen?: Covers
}
/** An automatic transition is due. Refused when the transaction has left the state, or left it and come back `since`. */
export type TakeAutomatic = At & { kind: 'automatic'; transition: string; since?: string }
/**
 * A step of an SLA's ladder is due. Refused when its clock does not run: who keeps clocks says so, since an effect may
 * start and stop them in any state; else the state tells.
 */
export type Escalate = At & { kind: 'escalate'; sla: string; escalation: string; runs?: boolean }
/** Chooses by one of the workflow's assignments. */
export type AutoAssign = At & { kind: 'autoAssign'; assignment: string; actor: WorkflowActor | null }
/** Something happened by another door (a comment, an edit): the business rules answer. */
export type Tell = At & { kind: 'tell'; event: TransactionEvent; actor: WorkflowActor | null }

/** The transaction has just been created, or migrated into its state: clocks, timers, somebody to do the work. */
export type Enter = At & { kind: 'enter'; actor: WorkflowActor | null }

export type Command = ChangeStatus | DecideApproval | TakeAutomatic | Escalate | AutoAssign | Tell | Enter

/** What to write. An absent key stays as it is; null empties it. `set` holds fields by name, custom fields included. */
export type Next = {
  status?: string
  statusChangedAt?: string
  submittedBy?: Id
  completedAt?: string | null
  assignedTo?: Id | null
  set?: Record<string, unknown>
  approvals?: GivenDecision[]
}

export type EngineEvent =
  | StatusChanged
  | Completed
  | AssignmentChanged
  | TransactionUpdated
  | ApprovalRequested
  | ApprovalDecided
  | SlaEscalated

/** `orders` is absent when there is nothing to order. */
export type Decision = { next: Next; events: EngineEvent[]; orders?: Order[] }

/** The decision on a status change, which always ends in a state. */
export type StatusDecision = Decision & { next: Next & { status: string; statusChangedAt: string } }
