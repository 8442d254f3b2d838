import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'

export type Workflow = { id: number; key: string; name: Text; published: number | null }

export type VersionState = 'draft' | 'published' | 'retired'
/** `number` is what people call it; `id` is what transactions point to. A draft's definition may be anything. */
export type Version = { id: number; number: number; state: VersionState; definition: unknown; publishedAt: string | null; updatedAt: string }

/** A workflow by id. With `lock`, nobody else changes its versions until the tx ends. Raises NOT_FOUND. */
export async function workflowOf(req: PayloadRequest, id: number, { lock = false } = {}): Promise<Workflow> {
  const [row] = await sqlOf(req)<{ id: number; key: string; en: string; ar: string; published: number | null }>(
    `select id, key, name_en as en, name_ar as ar, published_version_id as published from workflows where id = $1 ${lock ? 'for update' : ''}`,
    [id],
  )
  if (!row) throw new DomainError('NOT_FOUND')
  return { id: row.id, key: row.key, name: { en: row.en, ar: row.ar }, published: row.published }
}

/** Its versions, the newest first. */
export function versionsOf(req: PayloadRequest, workflow: number): Promise<Version[]> {
  return sqlOf(req)<Version>(
    `select id, number::int, state, definition, published_at as "publishedAt", updated_at as "updatedAt"
     from workflow_versions where workflow_id = $1 order by number desc`,
    [workflow],
    undefined,
    true,
  )
}

/** One of them by its number. Raises NOT_FOUND. */
export async function versionOf(req: PayloadRequest, workflow: number, number: number): Promise<Version> {
  const version = (await versionsOf(req, workflow)).find((each) => each.number === number)
  if (!version) throw new DomainError('NOT_FOUND')
  return version
}

/** Tells two states of anything apart: what was looked at is still what is there when it is equal. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value) ?? '').digest('hex').slice(0, 32)
}
