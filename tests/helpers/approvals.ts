import type { Approval, WorkflowDefinition } from '../../src/workflows/definition.ts'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'
import type { Office, PersonKey } from './office.ts'

/** The default lifecycle, whose review is decided by an approval. */
export const reviewedBy = (by: Approval['by'], need: Approval['need'], more: Partial<Approval> = {}): WorkflowDefinition => ({
  ...defaultLifecycle,
  approvals: [{ key: 'board', label: { en: 'The board', ar: 'المجلس' }, state: 'under_review', by, need, approved: 'approve', rejected: 'return', ...more }],
})

/** Makes a definition the one new transactions start on. */
export async function publishDefinition(office: Office, definition: WorkflowDefinition): Promise<void> {
  const [workflow] = await office.sql<{ id: number }>(`select id from workflows where key = 'default'`)
  for (const [method, path, body] of [['PUT', 'configure', { definition }], ['POST', 'publish', {}]] as const) {
    const answer = await office.ask('admin', method, `/workflows/${workflow!.id}/${path}`, { body })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
}

/** A transaction that stands in review, submitted by `by`. */
export async function inReview(office: Office, by: PersonKey = 'editor', data: Record<string, unknown> = {}): Promise<number> {
  const id = Number((await office.create(by, data)).id)
  for (const status of ['submitted', 'under_review']) {
    const answer = await office.ask(by, 'POST', `/transactions/${id}/status`, { body: { status } })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
  return id
}
