import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { slugs } from '../../shared/slugs.ts'
import { findingsOf } from '../../versions/findings.ts'
import { withVersions, type ListedVersion } from '../../versions/listWorkflows.ts'
import type { Finding } from '../../workflows/finding.ts'

export type ListedWorkflow = {
  id: number
  key: string
  nameEn: string
  nameAr: string
  description?: string | null
  versions: ListedVersion[]
  running: number
  /** Of the draft, or where there is none of the published version. */
  findings: Finding[]
}

type Row = Omit<ListedWorkflow, 'versions' | 'running' | 'findings'>

/** Every workflow with its versions, what runs on them and what is wrong with the latest. For administrators only. */
export async function listedWorkflows(req: PayloadRequest): Promise<ListedWorkflow[]> {
  const { docs } = await req.payload.find({
    collection: slugs.workflows, sort: 'nameEn', limit: 200, depth: 0, pagination: false, overrideAccess: false, user: req.user, req,
  })
  const listed = await withVersions(req, docs as unknown as Row[])
  const latest = listed.flatMap(({ versions = [] }) => latestOf(versions)?.id ?? [])
  const definitions = await sqlOf(req)<{ id: number; definition: unknown }>('select id, definition from workflow_versions where id = any($1::int[])', [latest])
  const rows: ListedWorkflow[] = []
  for (const { versions = [], running = 0, ...workflow } of listed) {
    const version = latestOf(versions)
    const definition = definitions.find(({ id }) => id === version?.id)?.definition
    rows.push({ ...workflow, versions, running, findings: version ? await findingsOf(req, definition) : [] })
  }
  return rows
}

function latestOf(versions: ListedVersion[]): ListedVersion | undefined {
  return versions.find(({ state }) => state === 'draft') ?? versions.find(({ state }) => state === 'published')
}
