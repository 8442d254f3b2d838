import type { Payload, PayloadRequest } from 'payload'
import { onPayload } from '../platform/onPayload.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { WorkflowDefinition } from '../workflows/definition.ts'

export type PublishedVersion = { workflow: number; version: number; definition: WorkflowDefinition }

type Row = { workflow_id: number; id: number; definition: WorkflowDefinition }

/** The definition a transaction runs on. Published versions never change, so one read per process is enough. */
export async function definitionOf(req: PayloadRequest, version: number): Promise<WorkflowDefinition> {
  const known = cacheOf(req.payload).get(version)
  if (known) return known
  const [row] = await sqlOf(req)<Row>('select workflow_id, id, definition from workflow_versions where id = $1', [version])
  if (!row) throw new Error(`Workflow version ${version} is missing although a transaction runs on it.`)
  cacheOf(req.payload).set(version, row.definition)
  return row.definition
}

/**
 * The version new transactions start on: the published one of the workflow somebody chose (its id or key), else of the
 * office's default. Raises VALIDATION_FAILED for a choice that is not published, CONFLICT for such a default.
 */
export async function versionToStartOn(req: PayloadRequest, chosen?: number | string | null): Promise<PublishedVersion> {
  if (chosen === undefined || chosen === null || chosen === '') return defaultVersion(req)
  const version = await publishedVersion(req, String(chosen))
  if (version) return version
  const message = {
    en: `"${chosen}" is not a workflow with a published version.`,
    ar: `«${chosen}» ليس سير عمل له نسخة منشورة.`,
  }
  throw new DomainError('VALIDATION_FAILED', { fields: 'workflow' }, { fields: [{ path: 'workflow', code: 'UNKNOWN', message }] })
}

/** The version a copy starts on: the published one of the same workflow, of the default where it has none any more. */
export async function versionForCopy(req: PayloadRequest, workflow: number): Promise<PublishedVersion> {
  return (await publishedVersion(req, String(workflow))) ?? defaultVersion(req)
}

/** The published version of the office's default workflow. Raises CONFLICT when there is none. */
export async function defaultVersion(req: PayloadRequest): Promise<PublishedVersion> {
  const settings = await settingsOf(req.payload)
  const key = settings.transactions.defaultWorkflow
  const version = await publishedVersion(req, key)
  if (version) return version
  throw new DomainError('CONFLICT', {
    reason: `the default workflow "${key}" has no published version`,
    reasonAr: `سير العمل الافتراضي «${key}» ليس له نسخة منشورة`,
  })
}

/** The published version of a workflow, if it has one. By key; a number that is no key is an id. */
export async function publishedVersion(req: PayloadRequest, chosen: string): Promise<PublishedVersion | undefined> {
  const [row] = await sqlOf(req)<Omit<Row, 'definition'>>(
    `select id as workflow_id, published_version_id as id from workflows
     where (key = $1 or id::text = $1) and published_version_id is not null order by key = $1 desc limit 1`,
    [chosen],
    'workflow-to-start-on',
  )
  return row && { workflow: row.workflow_id, version: row.id, definition: await definitionOf(req, row.id) }
}

function cacheOf(payload: Payload): Map<number, WorkflowDefinition> {
  return onPayload(payload, 'workflow.definitions', () => new Map<number, WorkflowDefinition>())
}
