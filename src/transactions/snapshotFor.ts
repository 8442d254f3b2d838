import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { approvalIn, type WorkflowDefinition } from '../workflows/definition.ts'
import type { Delegation, GivenDecision, OfficeFacts, PersonFacts, Snapshot } from '../workflows/snapshot.ts'
import { askedDigest } from './approvals/askedDigest.ts'
import { enteredAt } from './enteredAt.ts'
import { needsOf } from './needsOf.ts'
import { snapshotOf } from './snapshotOf.ts'
import type { Transaction } from './transaction.ts'

type Row = {
  attachments?: string[] | null
  decisions?: GivenDecision[] | null
  people?: PersonFacts[] | null
  delegations?: Delegation[] | null
  turns?: OfficeFacts['lastAssigned'] | null
}

/**
 * A transaction as the engine has to know it to decide by this definition: for most, no more than the record itself,
 * and then nothing is asked; else everything by one statement. Call it after the row is locked (`loadForChange`), so
 * that of two approvers at once the second sees what the first one said.
 */
export async function snapshotFor(req: PayloadRequest, transaction: Transaction, definition: WorkflowDefinition): Promise<Snapshot> {
  const fileRequired = transaction.stateKind === 'initial' && (await settingsOf(req.payload)).transactions.attachmentRequired
  const snapshot: Snapshot = { ...snapshotOf(transaction), rev: transaction.rev, ...(fileRequired ? { fileRequired } : {}) }
  const needs = needsOf(definition)
  if (!needs.people) return snapshot
  const approval = approvalIn(definition, transaction.status)
  const parts = [
    peoplePart(needs.loads),
    ...(approval ? [filesPart, decisionsPart, delegationsPart] : []),
    ...(needs.turns ? [turnsPart] : []),
  ]
  const text = `with asked as (select $1::int as id, $2::timestamptz as entered, $3::int[] as named, $4::timestamptz as at,
    $5::int as workflow, $6::boolean as for_client, $7::text as digest) select ${parts.join(', ')} from asked`
  // A client is asked about what a client may see: a file of the house alone must not undo their yes.
  const forClient = approval !== undefined && 'role' in approval.by && approval.by.role === 'client'
  const { id, workflow, assignedTo, createdBy, submittedBy, client } = transaction
  const named = [...needs.named, assignedTo, createdBy, submittedBy, client].filter((each) => each !== null)
  const values = [id, enteredAt(transaction), [...new Set(named)], now().toISOString(), workflow, forClient, askedDigest(approval)]
  const [row = {}] = await sqlOf(req)<Row>(text, values, `snapshot-${createHash('sha1').update(text).digest('hex').slice(0, 16)}`)
  return {
    ...snapshot,
    ...(approval ? { attachments: row.attachments ?? [], approvals: row.decisions ?? [] } : {}),
    office: { people: row.people ?? [], delegations: row.delegations ?? [], lastAssigned: row.turns ?? {} },
  }
}

/** A moment as JavaScript writes it. */
const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Active staff, and those who are named whatever became of them: without them, who has left could not be told. */
const peoplePart = (loads: boolean) => `(select json_agg(json_build_object(
    'id', u.id, 'name', u.name, 'role', u.role, 'active', u.status = 'active',
    'departments', coalesce((select json_agg(r.departments_id) from users_rels r
      where r.parent_id = u.id and r.path = 'departments'), '[]'::json)
    ${loads ? `, 'load', case when u.status = 'active' and u.role <> 'client' then (select count(*) from transactions t
      where t.assigned_to_id = u.id and t.state_kind in ('initial', 'normal', 'waiting') and t.deleted_at is null) else 0 end` : ''}
  ) order by u.id) from users u where (u.status = 'active' and u.role <> 'client') or u.id = any(asked.named)) as people`

const filesPart = `(select json_agg(a.sha256 order by a.sha256) from attachments a where a.transaction_id = asked.id
  and a.latest and a.deleted_at is null and (a.client_visible or not asked.for_client)) as attachments`

const decisionsPart = `(select json_agg(json_build_object('approval', d.approval, 'decision', d.decision, 'by', d.given_by,
    'seat', d.seat, 'at', ${iso('d.given_at')}, 'covers', json_build_object('rev', d.rev, 'attachments', d.attachments)) order by d.id)
  from approval_decisions d where d.transaction_id = asked.id and d.entered_at = asked.entered and d.asked = asked.digest) as decisions`

const delegationsPart = `(select json_agg(json_build_object('from', d.from_id, 'to', d.to_id,
    'start', ${iso('d.starts_at')}, 'end', ${iso('least(d.ends_at, d.ended_at)')}) order by d.id)
  from delegations d join users giver on giver.id = d.from_id and giver.status = 'active'
  where d.starts_at <= asked.at and least(d.ends_at, d.ended_at) > asked.at) as delegations`

const turnsPart = `(select json_object_agg(a.assignment, a.user_id) from assignment_turns a where a.workflow_id = asked.workflow) as turns`
