import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Snapshot } from '../workflows/snapshot.ts'
import type { StateMapping } from '../workflows/planMigration.ts'
import { fingerprintOf } from './workflow.ts'

/** A transaction that has not ended, as far as a change of version asks. */
export type Running = { id: number; reference: string; rev: number; status: string; customFields: Record<string, unknown> | null }

/** What has not ended on a version, by number. With `lock`, nobody changes it until the tx ends. Call that inside inTx. */
export function runningOn(req: PayloadRequest, version: number, { lock = false } = {}): Promise<Running[]> {
  return sqlOf(req)<Running>(
    `select id, reference, rev::int, status, custom_fields as "customFields" from transactions
     where workflow_version_id = $1 and state_kind is distinct from 'final' and deleted_at is null order by id ${lock ? 'for update' : ''}`,
    [version],
  )
}

/** As the engine looks at it: approvals are not kept by the office yet (notCarriedOutYet), so none is lost. */
export function snapshotOfRunning({ id, rev, status, customFields }: Running): Snapshot {
  return {
    id, rev, status, createdBy: null, assignedTo: null, submittedBy: null, client: null, attachmentCount: 0,
    fields: { ...customFields },
  }
}

/** Of what a plan was made: the same transactions, unchanged, the same two definitions, the same mapping. */
export function planFingerprint(running: readonly Running[], from: unknown, to: unknown, mapping: StateMapping): string {
  return fingerprintOf([running.map(({ id, rev, status }) => [id, rev, status]), from, to, Object.entries(mapping).toSorted()])
}
