import { sentence } from '../../shared/errors.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { snapshotOf } from '../../transactions/snapshotOf.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { approvalIn, initialState, stateOf, type WorkflowDefinition } from '../../workflows/definition.ts'
import { standIn, unknownClient } from '../../workflows/recordedActor.ts'
import { replay, type RecordedStep, type TakenStep } from '../../workflows/replay.ts'
import type { Snapshot, WorkflowActor } from '../../workflows/snapshot.ts'
import { shortened } from '../check/rowProblems.ts'
import { type EventError, eventError } from './eventProblems.ts'
import { isDecision } from './historyPlan.ts'
import type { Judging } from './judging.ts'

/** A line of the file that can be tried: all of it is there. `at` is ISO. */
export type StagedEvent = { row: number; at: string; activity: string; actor: string | null; comment: string | null }

/** What is to be known of a transaction: the record, what its events are judged by now, and what it has been through. */
export type Case = {
  transaction: Transaction
  definition: WorkflowDefinition
  /** Its changes of status and decisions so far. */
  recorded: readonly { at: string; activity: string | null }[]
  events: readonly StagedEvent[]
}

export type JudgedEvent = {
  row: number
  verdict: 'accept' | 'skip' | 'invalid'
  error: EventError | null
  from: string | null
  to: string | null
  transition: string | null
}

/** What a history leaves behind of a transaction besides its record and its lines. */
export type ReplayedCase = Pick<JudgedCase, 'transaction' | 'definition' | 'moves' | 'end'> & { taken: readonly TakenStep[] }

export type JudgedCase = {
  transaction: Transaction
  /** The one its events were replayed by. */
  definition: WorkflowDefinition
  /** Whether it has to be put on the workflow first. */
  moves: boolean
  rows: JudgedEvent[]
  /** What was accepted, with the line it came from. */
  taken: (TakenStep & { event: StagedEvent })[]
  end: Snapshot
}

/**
 * Replays what a file tells of one transaction, in the order of time; events of the same moment as the file has them.
 * Where nobody has worked on it yet it begins anew, on the workflow of the import; else it goes on from where it
 * stands, and nothing may come before what is recorded already. Pure.
 */
export function judgeCase({ transaction, definition: own, recorded, events }: Case, judging: Judging): JudgedCase {
  const { target } = judging
  const untouched = recorded.length === 0 && transaction.stateKind === 'initial'
  const moves = untouched && transaction.workflowVersion !== target.version
  const definition = moves ? target.definition : own
  const start = startOf(transaction, definition, { moves, judging })
  const judged: JudgedCase = { transaction, definition, moves, rows: [], taken: [], end: start }

  const barred = barredBy(transaction, judging, moves) ?? (untouched ? null : underApproval(transaction, own))
  if (barred) {
    judged.rows = events.map(({ row }) => refusedRow(row, barred))
    return judged
  }
  const known = new Map<string, number>()
  for (const { at, activity } of recorded) known.set(keyOf(at, activity), (known.get(keyOf(at, activity)) ?? 0) + 1)
  const last = untouched ? null : latest(transaction, recorded)
  const tried: StagedEvent[] = []
  const steps: RecordedStep[] = []
  for (const event of events) {
    const step = stepOf(event, start, judging, { known, last, transaction })
    if ('verdict' in step) judged.rows.push(step)
    else {
      tried.push(event)
      steps.push(step)
    }
  }
  const replayed = replay(judging.replayed(definition), start, steps)
  for (const taken of replayed.taken) {
    const event = tried[taken.index]!
    const { status: to = null } = taken.decision.next
    judged.taken.push({ ...taken, event })
    judged.rows.push({ row: event.row, verdict: 'accept', error: null, from: taken.status, to, transition: transitionIn(taken) })
  }
  for (const { index, status, refusal } of replayed.refused) {
    const { row, activity } = tried[index]!
    judged.rows.push({ ...refusedRow(row, refusedBy(refusal, activity, definition, status)), from: status })
  }
  judged.end = replayed.snapshot
  return judged
}

/** As the engine sees it before the first event. Whom no account stands for has a number of no account. */
function startOf(transaction: Transaction, definition: WorkflowDefinition, { moves, judging }: { moves: boolean; judging: Judging }): Snapshot {
  const snapshot = snapshotOf(transaction)
  return {
    ...snapshot,
    client: snapshot.client ?? unknownClient,
    ...(moves ? { status: initialState(definition).key } : {}),
    ...(definition.approvals?.length ? { office: { people: judging.people }, attachments: [], approvals: [] } : {}),
  }
}

type Standing = { known: Map<string, number>; last: string | null; transaction: Transaction }

/** What is to be tried of an event, or what is to be said of it without trying. */
function stepOf(event: StagedEvent, start: Snapshot, judging: Judging, standing: Standing): RecordedStep | JudgedEvent {
  const { row, at, activity, actor: word, comment } = event
  const { reference } = standing.transaction
  const { mapped } = judging.mappingOf(activity)
  if (mapped === null) return { row, verdict: 'skip', error: null, from: null, to: null, transition: null }
  if (mapped === undefined) return refusedRow(row, eventError('ACTIVITY_NOT_MAPPED', 'activity', activity))

  const times = standing.known.get(keyOf(at, activity)) ?? 0
  if (times > 0) {
    standing.known.set(keyOf(at, activity), times - 1)
    if (judging.duplicates === 'skip') return { row, verdict: 'skip', error: null, from: null, to: null, transition: null }
    return refusedRow(row, eventError('ALREADY_RECORDED', 'reference', reference, { reference }))
  }
  if (standing.last !== null && at < standing.last) {
    const last = shownMoment(standing.last, judging.timeZone)
    return refusedRow(row, eventError('BEFORE_LAST_EVENT', 'occurredAt', shownMoment(at, judging.timeZone), { reference, last }))
  }
  const actor = actorOf(word ?? '', start, judging)
  if (actor === undefined) return refusedRow(row, eventError('ROLE_NOT_MAPPED', 'actor', word ?? ''))
  const said = comment === null ? {} : { comment }
  if (!isDecision(mapped)) return { at, transition: mapped, actor, ...said }
  if (!actor || actor.id < 0) return refusedRow(row, eventError('PERSON_NEEDED', 'actor', word ?? ''))
  return { at, ...mapped, actor, ...said }
}

/** Undefined for a word nobody has explained. */
function actorOf(word: string, start: Snapshot, { actorOf: mappedActor, accounts }: Judging): WorkflowActor | null | undefined {
  const { mapped } = mappedActor(word)
  if (mapped === undefined) return undefined
  if (typeof mapped === 'object') return accounts.get(mapped.email)
  return standIn(mapped, word, start.client)
}

/** What keeps all events from it, or nothing. */
function barredBy(transaction: Transaction, judging: Judging, moves: boolean): EventError | null {
  const { reference, deletedAt, workflow } = transaction
  if (deletedAt !== null) return eventError('UNKNOWN_REFERENCE', 'reference', reference)
  if (moves) return lostFields(transaction, judging)
  return workflow === judging.target.workflow ? null : elsewhere(transaction, judging)
}

/** What colleagues have answered here so far is no recorded event: an approval that is asked now is answered now. */
function underApproval({ reference, status }: Transaction, definition: WorkflowDefinition): EventError | null {
  const approval = approvalIn(definition, status)
  return approval ? eventError('APPROVAL_UNDER_WAY', 'reference', reference, { reference, approval: approval.label }) : null
}

function elsewhere({ reference, workflowVersion }: Transaction, { versions }: Judging): EventError {
  const workflow = versions.get(workflowVersion)?.name ?? { en: '', ar: '' }
  return eventError('ON_ANOTHER_WORKFLOW', 'reference', reference, { reference, workflow })
}

function lostFields({ reference, customFields }: Transaction, { target }: Judging): EventError | null {
  const lost = Object.entries(customFields ?? {}).filter(
    ([name, value]) => value !== null && !target.definition.customFields.some(({ key }) => key === name),
  )
  if (lost.length === 0) return null
  const fields = lost.map(([name]) => name).join(', ')
  return eventError('FIELDS_WOULD_BE_LOST', 'reference', reference, { reference, workflow: target.name, fields })
}

function refusedBy({ code, params }: Refusal, activity: string, definition: WorkflowDefinition, status: string): EventError {
  const message = { en: sentence(code, params, 'en'), ar: sentence(code, params, 'ar') }
  const label = stateOf(definition, status)?.label ?? { en: status, ar: status }
  return { column: 'activity', code, message, value: shortened(activity), state: { key: status, label } }
}

function refusedRow(row: number, error: EventError): JudgedEvent {
  return { row, verdict: 'invalid', error, from: null, to: null, transition: null }
}

function transitionIn({ decision }: TakenStep): string | null {
  const changed = decision.events.find(({ type }) => type === 'statusChanged')
  return changed && 'transition' in changed ? changed.transition : null
}

function latest({ statusChangedAt }: Transaction, recorded: Case['recorded']): string | null {
  return recorded.reduce<string | null>((last, { at }) => (last === null || at > last ? at : last), statusChangedAt)
}

function keyOf(at: string, activity: string | null): string {
  return `${at} ${activity ?? ''}`
}

// Making a formatter costs a hundred times more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>()

function shownMoment(at: string, timeZone: string): string {
  const known = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  formatters.set(timeZone, known)
  return known.format(new Date(at)).replace(',', '')
}
