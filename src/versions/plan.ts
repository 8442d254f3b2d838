import type { PayloadRequest } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { say, type Locale } from '../shared/text.ts'
import { actionsOf } from '../transactions/actionsOf.ts'
import { schemaOf } from '../workflows/definitionSchema.ts'
import type { WorkflowDefinition } from '../workflows/definition.ts'
import { planMigration, type MigrationNote, type MigrationPlan, type StateMapping } from '../workflows/planMigration.ts'
import { planFingerprint, runningOn, snapshotOfRunning, type Running } from './running.ts'
import { versionsOf, workflowOf, type Version } from './workflow.ts'

/** Examples of each kind that an answer names; the counts are of all. */
const examplesAtMost = 10

export type ShownPlan = {
  from: number
  to: number
  fingerprint: string
  running: number
  moved: number
  counts: MigrationPlan['counts']
  /** What a person should know of moved ones, by kind. */
  notes: { code: MigrationNote['code']; count: number; examples: { id: number; reference: string; note: MigrationNote }[] }[]
  /** What stays on its version, by state and reason. */
  unmapped: { code: string; from: string; reason: string; count: number; examples: { id: number; reference: string }[] }[]
}

/** A plan for the running transactions of one version, in words. */
export function shownPlan(
  { running, before, after, mapping, locale }: { running: Running[]; before: Version; after: Version; mapping: StateMapping; locale: Locale },
): { shown: ShownPlan; plan: MigrationPlan } {
  const plan = planMigration(before.definition as WorkflowDefinition, after.definition as WorkflowDefinition, running.map(snapshotOfRunning), mapping)
  const references = new Map(running.map(({ id, reference }) => [id, reference]))
  const named = (id: number) => ({ id, reference: references.get(id) ?? '' })
  const notes = new Map<string, ShownPlan['notes'][number]>()
  for (const { id, notes: ofMove } of plan.moves) {
    for (const note of ofMove) {
      const line = notes.get(note.code) ?? { code: note.code, count: 0, examples: [] }
      notes.set(note.code, line)
      line.count += 1
      if (line.examples.length < examplesAtMost) line.examples.push({ ...named(id), note })
    }
  }
  const unmapped = new Map<string, ShownPlan['unmapped'][number]>()
  for (const { id, code, from, reason } of plan.unmapped) {
    const line = unmapped.get(`${code} ${from}`) ?? { code, from, reason: say(reason, locale), count: 0, examples: [] }
    unmapped.set(`${code} ${from}`, line)
    line.count += 1
    if (line.examples.length < examplesAtMost) line.examples.push(named(id))
  }
  const fingerprint = planFingerprint(running, before.definition, after.definition, mapping)
  const shown = {
    from: before.number, to: after.number, fingerprint, running: running.length, moved: plan.moves.length, counts: plan.counts,
    notes: [...notes.values()], unmapped: [...unmapped.values()],
  }
  return { shown, plan }
}

/**
 * Where what runs on other versions (`from`: on that one) would land in version `to`, by default the published one; it
 * may be a draft with the shape of a definition. Changes nothing. Raises NOT_FOUND, WORKFLOW_INVALID.
 */
export async function planFor(
  req: PayloadRequest,
  { id, from, to, mapping, locale }: { id: number; from: number | undefined; to: number | undefined; mapping: StateMapping; locale: Locale },
): Promise<ShownPlan[]> {
  const workflow = await workflowOf(req, id)
  const versions = await versionsOf(req, id)
  const after = versions.find((version) => (to === undefined ? version.id === workflow.published : version.number === to))
  if (!after || (from !== undefined && !versions.some(({ number }) => number === from))) throw new DomainError('NOT_FOUND')
  if (!schemaOf(actionsOf(req.payload)).safeParse(after.definition).success) {
    throw new DomainError('WORKFLOW_INVALID', { workflow: workflow.key, findings: 'SHAPE' })
  }
  const plans: ShownPlan[] = []
  for (const before of versions) {
    if (before.id === after.id || before.state === 'draft' || (from !== undefined && before.number !== from)) continue
    const running = await runningOn(req, before.id)
    if (running.length > 0 || from !== undefined) plans.push(shownPlan({ running, before, after, mapping, locale }).shown)
  }
  return plans
}
