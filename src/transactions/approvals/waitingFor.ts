import type { PayloadRequest, Where } from 'payload'
import { approvalsAskedOf, type AskedOf, type AskedOfPerson } from '../../access/approvalsAsked.ts'
import type { Caller } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { giversOf, mandateOf } from '../../workflows/mandateOf.ts'
import type { GivenDecision, Snapshot } from '../../workflows/snapshot.ts'
import { tally } from '../../workflows/tally.ts'
import { askedDigest } from './askedDigest.ts'
import { peopleAsked } from './peopleAsked.ts'

/** What no transaction matches: nothing is ever asked of this person. */
export const nothingWaits: Where = { id: { equals: 0 } }

/**
 * The transactions whose approval waits for this person: they have a seat, their own or one that was handed on to them,
 * it is not filled, and the work is not theirs. As a query over plain columns, so that lists, counts and saved views
 * may ask it; those where somebody has decided already are looked at one by one, by the engine's own rule.
 */
export async function waitingFor(req: PayloadRequest, caller: Caller): Promise<Where> {
  const person = await approvalsAskedOf(req, caller)
  if (person.asked.length === 0) return nothingWaits
  const answered = await answeredBy(req, caller, person)
  const open: Where = {
    and: [
      { stateKind: { in: ['initial', 'normal', 'waiting'] } },
      { or: person.asked.flatMap((asked) => placesOf(asked, caller, person)) },
    ],
  }
  return answered.length === 0 ? open : { and: [open, { id: { not_in: answered } }] }
}

/** Where this approval is asked and this person may answer, as far as the record itself tells. */
function placesOf({ version, approval, forbidsCreator, own, seats }: AskedOf, caller: Caller, { delegations, at }: AskedOfPerson): Where[] {
  const here: Where[] = [
    { workflowVersion: { equals: version } },
    { status: { equals: approval.state } },
    not(submittedBy(caller.id)),
    ...(forbidsCreator ? [not({ createdBy: { equals: caller.id } })] : []),
    ...('role' in approval.by && approval.by.role === 'client' ? [{ client: { equals: caller.id } }] : []),
  ]
  if (own) return [{ and: here }]
  // Somebody's mandate ends where it would come through who submitted: for each such person it is followed anew.
  const through = [...giversOf(caller.id, delegations, at, null)]
  const barred = through.filter((id) => seatsWithout(id, seats, caller, delegations, at).length === 0)
  return [{ and: [...here, ...barred.map((id) => not(submittedBy(id)))] }]
}

function seatsWithout(submitter: number, seats: readonly number[], caller: Caller, delegations: AskedOfPerson['delegations'], at: string): number[] {
  const givers = giversOf(caller.id, delegations, at, submitter)
  return seats.filter((seat) => seat !== submitter && givers.has(seat))
}

/** Who submitted; where no transition recorded it, who created the transaction. */
const submittedBy = (id: number): Where => ({
  or: [
    { submittedBy: { equals: id } },
    { and: [{ submittedBy: { exists: false } }, { createdBy: { equals: id } }] },
  ],
})

/** Payload has no "not" for a group: each part is turned round, and what is empty is not equal. */
function not(where: Where): Where {
  if (where.or) return { and: (where.or as Where[]).map(not) }
  if (where.and) return { or: (where.and as Where[]).map(not) }
  const [[field, condition] = ['', {}]] = Object.entries(where) as [string, Record<string, unknown>][]
  if ('exists' in condition) return { [field]: { exists: !condition['exists'] } }
  return { or: [{ [field]: { exists: false } }, { [field]: { not_equals: condition['equals'] } }] }
}

type Begun = {
  id: number
  version: number
  status: string
  createdBy: number | null
  submittedBy: number | null
  client: number | null
  attachments: string[]
  approvals: GivenDecision[]
}

/** Of those where one of the seats that concern this person was filled, or where they have decided: those that do not ask them any more. */
async function answeredBy(req: PayloadRequest, caller: Caller, { asked, delegations, at }: AskedOfPerson): Promise<number[]> {
  const concerned = [...new Set([caller.id, ...asked.flatMap(({ seats }) => seats)])]
  const digests = asked.map(({ version, approval }) => ({ version, state: approval.state, asked: askedDigest(approval), client: 'role' in approval.by && approval.by.role === 'client' }))
  const begun = await sqlOf(req)<Begun>(
    `select t.id, t.workflow_version_id as version, t.status, t.created_by_id as "createdBy", t.submitted_by_id as "submittedBy", t.client_id as client,
       coalesce((select json_agg(f.sha256) from attachments f where f.transaction_id = t.id and f.latest and f.deleted_at is null
         and (f.client_visible or not a.client)), '[]'::json) as attachments,
       (select json_agg(json_build_object('approval', d.approval, 'decision', d.decision, 'by', d.given_by, 'seat', d.seat,
          'at', d.given_at, 'covers', json_build_object('rev', d.rev, 'attachments', d.attachments)))
        from approval_decisions d where d.transaction_id = t.id and d.asked = a.asked
          and d.entered_at = coalesce(t.status_changed_at, t.created_at)) as approvals
     from jsonb_to_recordset($2::jsonb) as a (version int, state text, asked text, client boolean)
     join transactions t on t.workflow_version_id = a.version and t.status = a.state and t.deleted_at is null
     where exists (select 1 from approval_decisions d where d.transaction_id = t.id
       and d.entered_at = coalesce(t.status_changed_at, t.created_at) and d.asked = a.asked
       and (d.given_by = any($1::int[]) or d.seat = any($1::int[])))`,
    [concerned, JSON.stringify(digests)],
  )
  if (begun.length === 0) return []
  const people = await peopleAsked(req, asked)
  return begun
    .filter((each) => {
      const approval = asked.find(({ version, approval: { state } }) => version === each.version && state === each.status)!.approval
      const snapshot: Snapshot = {
        ...each, assignedTo: null, attachmentCount: 0, fields: {}, office: { people, delegations: [...delegations] },
      }
      const actor = { id: caller.id, role: caller.role }
      return isRefusal(mandateOf(approval, snapshot, tally(approval, snapshot), actor, at))
    })
    .map(({ id }) => id)
}
