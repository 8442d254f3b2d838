import type { Answer, Office, PersonKey } from '../../helpers/office.ts'
import type { WorkflowDefinition } from '../../../src/workflows/definition.ts'
import { importFile, workbookOf } from './workbooks.ts'

export type HistoryOptions = {
  workflow?: string
  mapping?: Record<string, unknown>
  roles?: Record<string, string>
  mode?: string
  duplicates?: string
  dryRun?: string
  name?: string
  headers?: Record<string, string>
}

/** Publishes a workflow made from a template, under the template's own key, perhaps with another definition. */
export async function publishTemplate(office: Office, template: string, changed?: WorkflowDefinition): Promise<number> {
  const made = await office.ask('admin', 'POST', '/workflows', { body: { key: template, nameEn: template, nameAr: template, template } })
  if (made.status !== 201) throw new Error(`workflow answered ${made.status}: ${JSON.stringify(made.body)}`)
  if (changed) await office.ask('admin', 'PUT', `/workflows/${made.body.doc.id}/configure`, { body: { definition: changed } })
  const published = await office.ask('admin', 'POST', `/workflows/${made.body.doc.id}/publish`, { body: {} })
  if (published.status !== 200) throw new Error(`publish answered ${published.status}: ${JSON.stringify(published.body)}`)
  return made.body.doc.id
}

/** Uploads a file of events the way a browser does. */
export function uploadHistory(office: Office, as: PersonKey | null, file: Buffer | string, options: HistoryOptions = {}): Promise<Answer> {
  const { name = 'events.csv', headers, workflow = 'declarations', mapping, roles, ...fields } = options
  const form = new FormData()
  form.set('kind', 'history')
  form.set('workflow', workflow)
  if (mapping) form.set('mapping', JSON.stringify(mapping))
  if (roles) form.set('roles', JSON.stringify(roles))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), name)
  return office.ask(as, 'POST', '/imports', { form, ...(headers ? { headers } : {}) })
}

/** Uploads a file of events, does the work, and gives the import as it then is. */
export async function importHistory(office: Office, file: Buffer | string, options: HistoryOptions = {}) {
  const answer = await uploadHistory(office, 'admin', file, options)
  if (answer.status !== 202) throw new Error(`upload answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  await office.workOff()
  return (await office.ask('admin', 'GET', `/imports/${answer.body.doc.id}`)).body
}

/** Takes in transactions with these external references, as an import of a workbook does. */
export async function takeIn(office: Office, references: readonly string[], as: PersonKey = 'admin'): Promise<void> {
  const done = await importFile(office, as, await workbookOf(references.map((reference) => [reference, 'Al Noor', 'Submission'])))
  if (done.imported !== references.length) throw new Error(`imported ${done.imported}: ${JSON.stringify(done.errors)}`)
}

export const eventHeadings = 'reference,occurredAt,activity,role'

/** A file of events as csv text. */
export function eventsOf(...lines: string[]): string {
  return [eventHeadings, ...lines].join('\n')
}

/** A history of an upload that a worker has read and replayed, and is about to write: `settle` does that. */
export async function replayedBefore(office: Office, id: number): Promise<{ settle: () => Promise<unknown> }> {
  const { requestOfStarter } = await import('../../../src/imports/requestOfStarter.ts')
  const { stageEvents } = await import('../../../src/imports/history/stageEvents.ts')
  const { replayStaged, settleHistory } = await import('../../../src/imports/history/settleHistory.ts')
  const { fetchFile } = await import('../../../src/imports/storedFile.ts')
  const [stored] = await office.sql(`update imports set status = 'running', run = gen_random_uuid() where id = $1 returning stored_as, file_name, run`, [id])
  const path = `${office.dataDirectory}/replayed-${id}.csv`
  await fetchFile(office.payload, stored!.stored_as, path)
  const { signal } = new AbortController()
  const req = (await requestOfStarter(office.payload, office.ids.admin))!
  const attempt = { id, run: stored!.run }
  const total = await stageEvents(req, { ...attempt, fileName: stored!.file_name }, path, signal)
  const basis = await replayStaged(req, attempt, total, signal)
  return { settle: () => settleHistory(req, attempt, total, basis) }
}
