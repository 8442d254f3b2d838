import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { askedDigest } from '../transactions/approvals/askedDigest.ts'
import { definitionOf } from '../transactions/definitions.ts'
import type { GivenDecision, Snapshot } from '../workflows/snapshot.ts'
import type { StateMapping } from '../workflows/planMigration.ts'
import { fingerprintOf } from './workflow.ts'

/** A transaction that has not ended, as far as a change of version asks. */
export type Running = { id: number; reference: string; rev: number; status: string; customFields: Record<string, unknown> | null; approvals: GivenDecision[] }

/** What has not ended on a version, by number, with the decisions that count where it stands. With `lock`, nobody changes it until the tx ends. Call that inside inTx. */
export async function runningOn(req: PayloadRequest, version: number, { lock = false } = {}): Promise<Running[]> {
  const { approvals = [] } = await definitionOf(req, version)
  return sqlOf(req)<Running>(
    `select t.id, t.reference, t.rev::int, t.status, t.custom_fields as "customFields", ${approvals.length === 0 ? `'[]'::json` : `coalesce(
       (select json_agg(json_build_object('approval', d.approval, 'decision', d.decision, 'by', d.given_by, 'seat', d.seat,
          'at', d.given_at, 'covers', json_build_object('rev', d.rev, 'attachments', d.attachments)) order by d.id)
        from approval_decisions d where d.transaction_id = t.id and d.entered_at = coalesce(t.status_changed_at, t.created_at)
          and d.asked = $2::jsonb->>t.status), '[]'::json)`} as approvals
     from transactions t
     where t.workflow_version_id = $1 and t.state_kind is distinct from 'final' and t.deleted_at is null
     order by t.id ${lock ? 'for update of t' : ''}`,
    approvals.length === 0 ? [version] : [version, JSON.stringify(Object.fromEntries(approvals.map((each) => [each.state, askedDigest(each)])))],
  )
}

/** As the engine looks at it. */
export function snapshotOfRunning({ id, rev, status, customFields, approvals }: Running): Snapshot {
  return {
    approvals, id, rev, status, createdBy: null, assignedTo: null, submittedBy: null, client: null, attachmentCount: 0,
    fields: { ...customFields },
  }
}

/** Of what a plan was made: the same transactions, unchanged, the same two definitions, the same mapping. */
export function planFingerprint(running: readonly Running[], from: unknown, to: unknown, mapping: StateMapping): string {
  return fingerprintOf([running.map(({ id, rev, status, approvals }) => [id, rev, status, approvals.length]), from, to, Object.entries(mapping).toSorted()])
}
