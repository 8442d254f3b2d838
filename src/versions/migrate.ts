import type { PayloadRequest } from 'payload'
import type { OfficeEvent } from '../events/index.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { Locale } from '../shared/text.ts'
import { actorOf } from '../transactions/actorOf.ts'
import { stateOf, type WorkflowDefinition } from '../workflows/definition.ts'
import type { PlannedMove, StateMapping } from '../workflows/planMigration.ts'
import { enterMoved } from './enterMoved.ts'
import { shownPlan, type ShownPlan } from './plan.ts'
import { runningOn, type Running } from './running.ts'
import { versionOf, workflowOf, type Version } from './workflow.ts'

const batchSize = 500

type Asked = { id: number; from: number; to: number; mapping: StateMapping; fingerprint: string | undefined; dryRun: boolean; locale: Locale }

/**
 * Moves what runs on version `from` to the published version `to`, exactly as the plan of that fingerprint says, in one
 * tx: all of it or nothing. What the plan cannot map stays. A dry run only makes the plan. Raises NOT_FOUND,
 * VERSION_NOT_PUBLISHED, and PLAN_OUTDATED with the new plan when a transaction has changed, come or gone since.
 */
export async function migrate(req: PayloadRequest, asked: Asked): Promise<{ done: boolean; plan: ShownPlan }> {
  return inTx(req, async () => {
    const workflow = await workflowOf(req, asked.id, { lock: !asked.dryRun })
    const before = await versionOf(req, asked.id, asked.from)
    const after = await versionOf(req, asked.id, asked.to)
    if (before.state === 'draft' || before.id === after.id) throw new DomainError('NOT_FOUND')
    if (after.id !== workflow.published) throw new DomainError('VERSION_NOT_PUBLISHED', { workflow: workflow.key, version: asked.to })
    const running = await runningOn(req, before.id, { lock: !asked.dryRun })
    const { shown, plan } = shownPlan({ running, before, after, mapping: asked.mapping, locale: asked.locale })
    if (asked.dryRun) return { done: false, plan: shown }
    if (asked.fingerprint !== shown.fingerprint) throw new DomainError('PLAN_OUTDATED', {}, { data: { plan: shown } })
    const known = new Map(running.map((each) => [each.id, each]))
    for (let start = 0; start < plan.moves.length; start += batchSize) {
      const moves = plan.moves.slice(start, start + batchSize)
      await moveAll(req, moves.map((move) => ({ move, ...known.get(move.id)! })), before, after, workflow.key)
    }
    return { done: true, plan: shown }
  })
}

type Moved = Running & { move: PlannedMove }

async function moveAll(req: PayloadRequest, moved: readonly Moved[], before: Version, after: Version, workflow: string): Promise<void> {
  const [older, newer] = [before.definition as WorkflowDefinition, after.definition as WorkflowDefinition]
  const at = now().toISOString()
  const rows = moved.map(({ id, move, customFields }) => ({
    id,
    status: move.to,
    kind: stateOf(newer, move.to)?.kind ?? 'normal',
    fields: withoutLost(customFields, move),
    moves: move.from !== move.to,
  }))
  await sqlOf(req)(
    `update transactions t set workflow_version_id = $1, status = n.status,
       state_kind = n.kind::enum_transactions_state_kind, custom_fields = n.fields,
       status_changed_at = case when n.moves then $3::timestamptz else t.status_changed_at end, rev = t.rev + 1, updated_at = $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as n (id int, status text, kind text, fields jsonb, moves boolean) where t.id = n.id`,
    [after.id, JSON.stringify(rows), at],
  )
  const caller = callerOf(req)
  const label = (definition: WorkflowDefinition, key: string) => stateOf(definition, key)?.label ?? { en: key, ar: key }
  await publish(
    req,
    moved.map(({ id, move, customFields }): OfficeEvent => ({
      type: 'workflowMigrated',
      transactionId: id,
      workflow,
      fromVersion: before.number,
      toVersion: after.number,
      from: move.from,
      to: move.to,
      fromLabel: label(older, move.from),
      toLabel: label(newer, move.to),
      lostFields: lostOf(customFields, move),
      by: caller && { id: caller.id, role: caller.role },
      at,
    })),
  )
  const move = { older, newer, actor: caller && actorOf(caller), at }
  await enterMoved(req, moved.map(({ id, move: { from, to } }) => ({ id, from, to })), move)
}

function lostNames({ notes }: PlannedMove): string[] {
  return notes.flatMap((note) => (note.code === 'FIELDS_LOST' ? note.fields : []))
}

/** Fields that the newer version does not know would make every later edit impossible; the trail keeps their values. */
function withoutLost(fields: Record<string, unknown> | null, move: PlannedMove): Record<string, unknown> | null {
  const lost = lostNames(move)
  return fields && Object.fromEntries(Object.entries(fields).filter(([name]) => !lost.includes(name)))
}

function lostOf(fields: Record<string, unknown> | null, move: PlannedMove): Record<string, unknown> {
  return Object.fromEntries(lostNames(move).map((name) => [name, fields?.[name] ?? null]))
}
