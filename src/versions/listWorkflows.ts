import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import type { VersionState } from './workflow.ts'

export type ListedVersion = { id: number; number: number; state: VersionState; publishedAt: string | null; running: number }

/**
 * What an administrator sees of each workflow beside its record: its versions, the newest first, and how many
 * transactions run on each. Nobody else: the figures count all transactions.
 */
export async function withVersions<Doc extends { id: number | string }>(
  req: PayloadRequest,
  docs: readonly Doc[],
): Promise<(Doc & { versions?: ListedVersion[]; running?: number })[]> {
  if (callerOf(req)?.role !== 'admin') return [...docs]
  const rows = await sqlOf(req)<ListedVersion & { workflow: number }>(
    `select v.workflow_id as workflow, v.id, v.number::int, v.state, v.published_at as "publishedAt",
       (select count(*)::int from transactions t where t.workflow_version_id = v.id and t.state_kind is distinct from 'final' and t.deleted_at is null) as running
     from workflow_versions v where v.workflow_id = any($1::int[]) order by v.number desc`,
    [docs.map(({ id }) => Number(id))],
    undefined,
    true,
  )
  return docs.map((doc) => {
    const versions = rows.filter(({ workflow }) => workflow === Number(doc.id)).map(({ workflow: _workflow, ...version }) => version)
    return { ...doc, versions, running: versions.reduce((sum, { running }) => sum + running, 0) }
  })
}
