import type { Office } from './office.ts'
import type { WorkflowDefinition } from '../../src/workflows/definition.ts'

/** Makes a workflow of this definition and publishes it, as an administrator does over REST. Gives its id. */
export async function publishWorkflow(office: Office, definition: WorkflowDefinition): Promise<number> {
  const { key, name } = definition
  const made = await office.ask('admin', 'POST', '/workflows', { body: { key, nameEn: name.en, nameAr: name.ar } })
  const id = made.body.doc.id as number
  const written = await office.ask('admin', 'PUT', `/workflows/${id}/configure`, { body: { definition } })
  const published = await office.ask('admin', 'POST', `/workflows/${id}/publish`, { body: {} })
  if (published.status !== 200) throw new Error(JSON.stringify([written.status, written.body, published.body]))
  return id
}

/** Publishes another version of a workflow. */
export async function publishAnother(office: Office, id: number, definition: WorkflowDefinition): Promise<void> {
  await office.ask('admin', 'PUT', `/workflows/${id}/configure`, { body: { definition } })
  const published = await office.ask('admin', 'POST', `/workflows/${id}/publish`, { body: {} })
  if (published.status !== 200) throw new Error(JSON.stringify(published.body))
}
