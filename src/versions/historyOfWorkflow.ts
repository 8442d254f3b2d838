import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { compareDefinitions, type Difference } from '../workflows/compareDefinitions.ts'
import { actionsOf } from '../transactions/actionsOf.ts'
import type { Actions } from '../workflows/actions/index.ts'
import { schemaOf } from '../workflows/definitionSchema.ts'
import type { WorkflowDefinition } from '../workflows/definition.ts'
import { fingerprintOf, versionsOf, workflowOf, type VersionState } from './workflow.ts'

type Deed = { at: string; by: { id: number; name: string } | null } | null

export type VersionHistory = {
  id: number
  number: number
  state: VersionState
  created: Deed
  published: Deed
  fingerprint: string
  /** Transactions that stand on it now, by whether they have ended. */
  executions: { total: number; running: number; finished: number }
  /** What it has that the version before it had not; null for the first, and where a draft has not the shape of one. */
  differences: Difference[] | null
  definition: unknown
}

/** The versions of a workflow, the newest first: who made and published each, what it changed, how much work is on it. Raises NOT_FOUND. */
export async function historyOfWorkflow(req: PayloadRequest, id: number): Promise<VersionHistory[]> {
  await workflowOf(req, id)
  const versions = await versionsOf(req, id)
  const sql = sqlOf(req)
  const counts = await sql<{ version: number; total: number; running: number }>(
    `select workflow_version_id as version, count(*)::int as total, count(*) filter (where state_kind is distinct from 'final')::int as running
     from transactions where workflow_version_id = any($1::int[]) and deleted_at is null group by workflow_version_id`,
    [versions.map((version) => version.id)],
  )
  // The audit trail knows who; entries past its retention are gone, and with them the names.
  const deeds = await sql<{ action: string; number: number | null; version: string | null; at: string; id: number | null; name: string | null }>(
    `select a.action, (a.after->>'version')::int as number, a.entity_id as version, a.created_at as at, u.id, u.name
     from audit_logs a left join users u on u.id = a.actor_id
     where (a.entity = 'workflows' and a.entity_id = $1 and a.action = 'workflowPublished')
       or (a.entity = 'workflow-versions' and a.entity_id = any($2::text[]) and a.action = 'recordCreated')
     order by a.id`,
    [String(id), versions.map((version) => String(version.id))],
    undefined,
    true,
  )
  const byWhom = (deed: (typeof deeds)[number] | undefined) => (deed && deed.id !== null ? { id: deed.id, name: deed.name ?? '' } : null)
  return versions.map((version, index) => {
    const made = deeds.find((deed) => deed.action === 'recordCreated' && deed.version === String(version.id))
    const published = deeds.find((deed) => deed.action === 'workflowPublished' && deed.number === version.number)
    const { total = 0, running = 0 } = counts.find((count) => count.version === version.id) ?? {}
    return {
      id: version.id,
      number: version.number,
      state: version.state,
      created: made ? { at: made.at, by: byWhom(made) } : null,
      published: version.publishedAt === null ? null : { at: version.publishedAt, by: byWhom(published) },
      fingerprint: fingerprintOf(version.definition),
      executions: { total, running, finished: total - running },
      differences: differencesOf(versions[index + 1]?.definition, version.definition, actionsOf(req.payload)),
      definition: version.definition,
    }
  })
}

function differencesOf(before: unknown, after: unknown, actions: Actions): Difference[] | null {
  const shaped = (definition: unknown): definition is WorkflowDefinition => schemaOf(actions).safeParse(definition).success
  return shaped(before) && shaped(after) ? compareDefinitions(before, after) : null
}
