import { allowedTransitions } from '../src/workflows/allowedTransitions.ts'
import { decide } from '../src/workflows/decide.ts'
import type { WorkflowDefinition } from '../src/workflows/definition.ts'
import { replay } from '../src/workflows/replay.ts'
import type { Command, Snapshot } from '../src/workflows/snapshot.ts'
import { validateDefinition } from '../src/workflows/validateDefinition.ts'
import { declarations } from '../src/workflows/templates/declarations.ts'
import { defaultLifecycle } from '../src/workflows/templates/defaultLifecycle.ts'
import { engineeringSubmission } from '../src/workflows/templates/engineeringSubmission.ts'

const at = '2026-11-22T09:00:00.000Z'
const editor = { id: 3, role: 'editor' as const }
const other = { id: 4, role: 'editor' as const }

/** The engine alone, one core: decisions a second by kind, buttons, a whole declaration, a validation. */
export default async function benchWorkflow(): Promise<Record<string, unknown>> {
  const draft = snapshotIn('draft')
  const preparing: Snapshot = {
    ...snapshotIn('preparing'),
    attachmentCount: 1,
    attachments: ['a'.repeat(64)],
    fields: { ...draft.fields, drawing_number: 'A-101', authority: 'Municipality', revision: 2 },
  }
  const checking: Snapshot = { ...preparing, status: 'checking', submittedBy: 3 }
  return {
    decidePerSecond: rate(() => decide(defaultLifecycle, draft, changeTo('submitted'))),
    decideRefusedPerSecond: rate(() => decide(defaultLifecycle, draft, changeTo('completed'))),
    decideWithConditionPerSecond: rate(() => decide(engineeringSubmission, preparing, changeTo('checking'))),
    decideApprovalPerSecond: rate(() => decide(engineeringSubmission, checking, { kind: 'approve', actor: other, at })),
    allowedTransitionsPerSecond: rate(() => allowedTransitions(defaultLifecycle, draft, editor, at)),
    replayedEventsPerSecond: steps.length * rate(() => replay(declarations, snapshotIn('new'), steps)),
    validationsPerSecond: rate(() => validateDefinition(fresh(engineeringSubmission))),
  }
}

const steps = ['submit', 'approve_administration', 'approve_budget_owner', 'approve_finally', 'request_payment', 'handle_payment'].map(
  (transition, index) => ({ at, transition, actor: index === 0 ? editor : { id: 1, role: 'admin' as const } }),
)

function changeTo(to: string): Command {
  return { kind: 'changeStatus', to, actor: editor, at }
}

/** Another object each time, so that nothing compiled is found again. */
function fresh(definition: WorkflowDefinition): WorkflowDefinition {
  return { ...definition }
}

function snapshotIn(status: string): Snapshot {
  const fields = {
    reference: 'TRX-2026-00042',
    externalReference: 'DD-86791',
    title: 'Villa on plot 12',
    clientName: 'Al Noor',
    type: 3,
    category: 2,
    department: 1,
    priority: 'high',
    tags: ['villa', 'urgent'],
    dueDate: '2026-12-01T12:00:00.000Z',
    createdAt: at,
    statusChangedAt: at,
  }
  return { id: 42, status, createdBy: 3, assignedTo: 3, submittedBy: null, client: 9, attachmentCount: 0, rev: 7, fields }
}

/** How often in a second of processor time: the work is one thread's, and a busy machine shall not blur it. */
function rate(once: () => unknown): number {
  for (let warm = 0; warm < 2_000; warm += 1) once()
  const start = process.cpuUsage()
  let [done, used] = [0, 0]
  while (used < 1_000_000) {
    for (let round = 0; round < 100; round += 1) once()
    done += 100
    const { user, system } = process.cpuUsage(start)
    used = user + system
  }
  return Math.round((done / used) * 1_000_000)
}
