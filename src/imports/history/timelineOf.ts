import type { Actor, TransactionEvent } from '../../events/index.ts'
import type { TakenOver } from '../../events/officeEvent.ts'
import { auditEntryOf } from '../../outbox/auditEntryOf.ts'
import { historyRowOf } from '../../outbox/historyRowOf.ts'
import type { Role } from '../../shared/roles.ts'
import { initialState, stateOf, type WorkflowDefinition } from '../../workflows/definition.ts'
import type { JudgedCase, StagedEvent } from './judgeCase.ts'
import type { Judging } from './judging.ts'

/** A line of the timeline with its entry in the audit trail, ready to be stored. */
export type TimelineLine = {
  transactionId: number
  event: string
  actor: number | null
  role: Role | null
  from: string | null
  to: string | null
  reason: string | null
  internal: boolean
  data: object
  at: string
  action: string
  before: unknown
  after: unknown
}

/** What is written when a history is taken over: by whom, when, by which import. */
export type Writing = { importId: number; by: Actor; at: string; judging: Judging }

/** The lines of all that was accepted of one transaction, in order, each at its own time. Pure. */
export function timelineOf(judged: JudgedCase, own: WorkflowDefinition, writing: Writing): TimelineLine[] {
  const lines = judged.taken.flatMap(({ decision, event }) => decision.events.flatMap((each) => takenOverLine(each, event, writing)))
  return judged.moves ? [movedLine(judged, own, writing), ...lines] : lines
}

function takenOverLine(given: TransactionEvent, { activity, actor: word }: StagedEvent, { importId }: Writing): TimelineLine[] {
  // Work of then is not given to somebody who is a word.
  if (given.type === 'assignmentChanged' && given.to !== null && given.to.id < 0) return []
  // Whom no account stands for is told by role and word.
  const actorRole = given.by?.role ?? null
  const by = given.by && given.by.id > 0 ? given.by : null
  const event = { ...given, by }
  const takenOver: TakenOver = { importId, activity, actorWord: word, actorRole }
  const { before, after } = auditEntryOf(event)
  return [{
    ...lineOf(event),
    role: actorRole,
    data: { ...historyRowOf(event).data, ...takenOver },
    action: 'historyImported',
    before,
    after: { event: event.type, ...(after as object | undefined), occurredAt: event.at, importId, actor: by?.id ?? null, actorWord: word },
  }]
}

/** The transaction is put on the workflow now, by who imports: that is no part of its history. */
function movedLine({ transaction, definition }: JudgedCase, own: WorkflowDefinition, { importId, by, at, judging }: Writing): TimelineLine {
  const { target, versions } = judging
  const from = versions.get(transaction.workflowVersion)
  const state = initialState(definition)
  const { status } = transaction
  const event: TransactionEvent = {
    type: 'workflowMigrated',
    transactionId: transaction.id,
    workflow: target.key,
    ...(from && from.workflow !== target.workflow ? { fromWorkflow: from.key } : {}),
    fromVersion: from?.number ?? 0,
    toVersion: target.number,
    from: status,
    to: state.key,
    fromLabel: stateOf(own, status)?.label ?? { en: status, ar: status },
    toLabel: state.label,
    lostFields: {},
    by,
    at,
  }
  const line = lineOf(event)
  return { ...line, data: { ...line.data, importId } }
}

function lineOf(event: TransactionEvent): TimelineLine {
  const { transactionId, event: type, from, to, reason, internal, data } = historyRowOf(event)
  const { action, before, after } = auditEntryOf(event)
  const { by, at } = event
  return { transactionId, event: type, actor: by?.id ?? null, role: by?.role ?? null, from, to, reason, internal, data, at, action, before, after }
}
