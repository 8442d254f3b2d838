import type { Effect } from '../../src/workflows/effect.ts'
import type { Approval, Rule, WorkflowDefinition } from '../../src/workflows/definition.ts'
import type { Office } from './office.ts'

const words = (en: string, ar: string) => ({ en, ar })

/** Draft, working, done: `start` and `finish` do what is asked; `cancel` ends it from anywhere. */
export function workflowOf(
  key: string,
  { start = [], finish = [], rules = [], approvals = [] }: { start?: Effect[]; finish?: Effect[]; rules?: Rule[]; approvals?: Approval[] },
): WorkflowDefinition {
  return {
    key,
    name: words(`Workflow ${key}`, `سير عمل ${key}`),
    states: [
      { key: 'draft', label: words('Draft', 'مسودة'), kind: 'initial', colour: 'grey' },
      { key: 'working', label: words('Working', 'قيد العمل'), kind: 'normal', colour: 'teal' },
      { key: 'done', label: words('Done', 'منتهية'), kind: 'final', colour: 'green', outcome: 'completed' },
      { key: 'cancelled', label: words('Cancelled', 'ملغاة'), kind: 'final', colour: 'red', outcome: 'cancelled' },
    ],
    transitions: [
      { key: 'start', from: ['draft'], to: 'working', label: words('Start', 'بدء'), roles: ['editor', 'admin'], effects: [{ kind: 'recordSubmitter' }, ...start] },
      {
        key: 'finish', from: ['working'], to: 'done', label: words('Finish', 'إنهاء'), roles: approvals.length > 0 ? [] : ['editor', 'admin'],
        effects: [{ kind: 'recordCompletion' }, ...finish],
      },
      { key: 'cancel', from: ['draft', 'working'], to: 'cancelled', label: words('Cancel', 'إلغاء'), roles: ['editor', 'admin'] },
    ],
    customFields: [],
    ...(rules.length > 0 ? { rules } : {}),
    ...(approvals.length > 0 ? { approvals } : {}),
  }
}

/** Makes a workflow and publishes it as an administrator does. Gives its id. */
export async function publishWorkflow(office: Office, definition: WorkflowDefinition): Promise<number> {
  const body = { key: definition.key, nameEn: definition.name.en, nameAr: definition.name.ar }
  const made = await office.ask('admin', 'POST', '/workflows', { body })
  const id = Number(made.body.doc.id)
  await office.ask('admin', 'PUT', `/workflows/${id}/configure`, { body: { definition } })
  const published = await office.ask('admin', 'POST', `/workflows/${id}/publish`, { body: {} })
  if (published.status !== 200) throw new Error(JSON.stringify(published.body))
  return id
}

/** Takes a transaction from state to state. */
export async function move(office: Office, as: Parameters<Office['ask']>[0], id: number, ...states: string[]): Promise<void> {
  for (const status of states) {
    const answer = await office.ask(as, 'POST', `/transactions/${id}/status`, { body: { status } })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
}
