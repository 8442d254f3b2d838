import type { PayloadRequest } from 'payload'
import { callerOf, type Caller } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { sqlOf } from '../../platform/tx.ts'
import { sentence, type ErrorCode } from '../../shared/errors.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { Actions } from '../../workflows/actions/index.ts'
import { approvalStanding, type ApprovalStanding } from '../../workflows/approvalStanding.ts'
import { approvalIn, type Approval, type WorkflowDefinition } from '../../workflows/definition.ts'
import { mandateOf } from '../../workflows/mandateOf.ts'
import type { GivenDecision, Snapshot, WorkflowActor } from '../../workflows/snapshot.ts'
import { sameFiles, tally } from '../../workflows/tally.ts'
import { actionsOf } from '../actionsOf.ts'
import { actorOf } from '../actorOf.ts'
import { askedDigest } from './askedDigest.ts'
import { asToldTo } from '../asToldTo.ts'
import { definitionOf } from '../definitions.ts'
import { enteredAt } from '../enteredAt.ts'
import { filesShown, type FileShown } from './filesShown.ts'
import { peopleNames } from '../peopleNames.ts'
import { standsInUntil } from './standsInUntil.ts'
import { snapshotFor } from '../snapshotFor.ts'
import type { Transaction } from '../transaction.ts'

type Person = { id: number; name: string }
type May = { allowed: boolean; comment: boolean; reason?: { code: ErrorCode; message: string } }

/** One person's place in the approval that is asked now. `stale`: decided about files that are no longer those there. */
export type ShownSeat = {
  person: Person
  decision: 'approved' | 'rejected' | null
  by: Person | null
  at: string | null
  stale: boolean
}

/** The approval that is asked now. `covers` is what the reader is shown with it: to be sent back as `seen`. */
export type ShownApproval = {
  key: string
  label: string
  needed: number | null
  given: number
  covers: { rev: number; attachments: string[] }
  seats: ShownSeat[]
  approve: May
  reject: May
  /** Whom the reader stands in for here, and until when. */
  onBehalfOf: (Person & { until: string | null })[]
}

/** A decision that was given, in whichever stay. `counts` is false where files or state have changed since. */
export type ShownDecision = {
  id: number
  approval: string
  label: string
  decision: 'approved' | 'rejected'
  by: Person
  onBehalfOf: Person | null
  at: string
  comment: string | null
  files: number
  stale: boolean
  thisStay: boolean
}

export type ShownApprovals = { approval: ShownApproval | null; decisions: ShownDecision[] }

/**
 * The approval that is asked of a transaction now, as this person may see it and answer, and every decision given so
 * far. A client sees their own place alone, and nobody of the house. The caller has loaded it with their rights.
 */
export async function approvalsOf(req: PayloadRequest, transaction: Transaction, locale: Locale): Promise<ShownApprovals> {
  const caller = callerOf(req)
  const definition = await definitionOf(req, transaction.workflowVersion)
  if (!caller) return { approval: null, decisions: [] }
  const actor = actorOf(caller)
  const snapshot = asToldTo(actor, await snapshotFor(req, transaction, definition))
  const asked = approvalIn(definition, transaction.status)
  const stored = await storedDecisions(req, transaction, asked)
  if (stored.length === 0 && !asked) return { approval: null, decisions: [] }
  const names = await namesOf(req, caller, snapshot, stored)
  const files = (await filesShown(req, transaction.id)).filter(({ there }) => there)
  return {
    approval: shownApproval({ definition, transaction, snapshot, actor, files, names, locale, actions: actionsOf(req.payload) }),
    decisions: stored
      .filter(({ by, seat }) => caller.role !== 'client' || by === caller.id || seat === caller.id)
      .map((each) => shownDecision(each, { definition, snapshot, names, locale })),
  }
}

type Stored = GivenDecision & { id: number; comment: string | null; thisStay: boolean }

/** Oldest first. */
async function storedDecisions(req: PayloadRequest, transaction: Transaction, asked: Approval | undefined): Promise<Stored[]> {
  type Row = Omit<Stored, 'covers'> & { rev: number | null; attachments: string[] }
  const rows = await sqlOf(req)<Row>(
    `select id::int, approval, decision, given_by as by, seat, given_at as at, rev, attachments, comment, entered_at = $2 and asked = $3 as "thisStay"
     from approval_decisions where transaction_id = $1 order by id`,
    [transaction.id, enteredAt(transaction), askedDigest(asked)],
    undefined,
    true,
  )
  return rows.map(({ rev, attachments, ...row }) => ({ ...row, covers: { rev, attachments } }))
}

/** Names as this person may read them. */
async function namesOf(req: PayloadRequest, caller: Caller, snapshot: Snapshot, stored: readonly Stored[]): Promise<Map<number, string>> {
  if (caller.role === 'client') return new Map([[caller.id, caller.name]])
  const known = new Map((snapshot.office?.people ?? []).map(({ id, name }) => [id, name]))
  const unknown = stored.flatMap(({ by, seat }) => [by, seat]).filter((id) => !known.has(id))
  return new Map([...known, ...(await peopleNames(req, unknown))])
}

type Facts = {
  definition: WorkflowDefinition
  transaction: Transaction
  snapshot: Snapshot
  actor: WorkflowActor
  files: readonly FileShown[]
  names: Map<number, string>
  locale: Locale
  actions: Actions
}

function shownApproval({ actions, definition, transaction, snapshot, actor, files, names, locale }: Facts): ShownApproval | null {
  const at = now().toISOString()
  const asked = approvalIn(definition, snapshot.status)
  const standing = approvalStanding(definition, snapshot, actor, at, actions)
  if (!asked || !standing) return null
  const isClient = actor.role === 'client'
  const seats = seatsOf(asked, standing, snapshot).filter(({ person }) => !isClient || person === actor.id)
  if (isClient && seats.length === 0) return null
  const person = (id: number): Person => ({ id, name: names.get(id) ?? `#${id}` })
  return {
    key: standing.key,
    label: say(standing.label, locale),
    needed: standing.needed,
    given: standing.given,
    covers: { rev: transaction.rev, attachments: files.map(({ sha256 }) => sha256) },
    // Of who decided in a client's place, a client learns that it was done.
    seats: seats.map((seat) => ({
      ...seat,
      person: person(seat.person),
      by: seat.by === null || (isClient && seat.by !== actor.id) ? null : person(seat.by),
    })),
    approve: shownMay(standing.approve, locale),
    reject: shownMay(standing.reject, locale),
    onBehalfOf: isClient ? [] : behalves(asked, snapshot, actor, at).map((id) => ({ ...person(id), until: standsInUntil(snapshot.office?.delegations, id, actor.id) })),
  }
}

type Seat = Omit<ShownSeat, 'person' | 'by'> & { person: number; by: number | null }

/** Those that count, then what was said about other files by people who have not decided again. */
function seatsOf(asked: Approval, standing: ApprovalStanding, snapshot: Snapshot): Seat[] {
  return standing.seats.map((seat): Seat => {
    if (seat.decision !== null) return { ...seat, stale: false }
    const earlier = (snapshot.approvals ?? []).findLast(
      (each) => each.approval === asked.key && each.seat === seat.person && !sameFiles(each.covers.attachments, snapshot.attachments ?? []),
    )
    return earlier ? { person: seat.person, decision: earlier.decision, by: earlier.by, at: earlier.at, stale: true } : { ...seat, stale: false }
  })
}

/** Whose seat this person may fill beside their own. */
function behalves(asked: Approval, snapshot: Snapshot, actor: WorkflowActor, at: string): number[] {
  const counted = tally(asked, snapshot)
  return (counted.seats ?? []).filter(
    (seat) => seat !== actor.id && !isRefusal(mandateOf(asked, snapshot, counted, actor, at, seat)),
  )
}

function shownMay({ allowed, comment, refusal }: ApprovalStanding['approve'], locale: Locale): May {
  return { allowed, comment, ...(refusal ? { reason: { code: refusal.code, message: sentence(refusal.code, refusal.params, locale) } } : {}) }
}

type Told = Pick<Facts, 'definition' | 'snapshot' | 'names' | 'locale'>

function shownDecision(stored: Stored, { definition, snapshot, names, locale }: Told): ShownDecision {
  const { id, approval, decision, by, seat, at, comment, covers, thisStay } = stored
  const person = (each: number): Person => ({ id: each, name: names.get(each) ?? `#${each}` })
  const label = definition.approvals?.find(({ key }) => key === approval)?.label
  return {
    id,
    approval,
    label: label ? say(label, locale) : approval,
    decision,
    by: person(by),
    onBehalfOf: seat === by ? null : person(seat),
    at,
    comment,
    files: covers.attachments.length,
    stale: thisStay && !sameFiles(covers.attachments, snapshot.attachments ?? []),
    thisStay,
  }
}
