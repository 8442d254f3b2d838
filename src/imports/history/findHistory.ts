import type { Sql } from '../../platform/tx.ts'
import type { Text } from '../../shared/text.ts'
import { stateOf } from '../../workflows/definition.ts'
import type { FoundHistory } from './historyPlan.ts'
import type { Judging } from './judging.ts'

/** Distinct words of each kind that are listed; a file with more holds something else in that column. */
const wordsAtMost = 500

/** What was found in a file of events, for people to look at before and after it is imported. Ask before it is written. */
export async function findHistory(sql: Sql, importId: number, judging: Judging): Promise<FoundHistory> {
  const { target } = judging
  const { definition } = target
  const words = (column: 'activity' | 'actor') =>
    sql<{ word: string; count: number }>(
      `select coalesce(${column}, '') as word, count(*)::int as count from import_rows
       where import_id = $1 and activity is not null group by 1 order by 2 desc, 1 limit ${wordsAtMost}`,
      [importId],
    )
  const [span] = await sql<{ transactions: number; first: string | null; last: string | null }>(
    `select count(distinct transaction_id)::int as transactions, min(occurred_at) as first, max(occurred_at) as last
     from import_rows where import_id = $1 and verdict = 'accept'`,
    [importId],
    undefined,
    true,
  )
  const stateText = (key: string): Text => stateOf(definition, key)?.label ?? { en: key, ar: key }
  return {
    workflow: { key: target.key, name: target.name, version: target.number },
    transitions: definition.transitions.map(({ key, label, to }) => ({ key, label, to: stateText(to) })),
    approvals: (definition.approvals ?? []).map(({ key, label }) => ({ key, label })),
    activities: (await words('activity')).map(({ word, count }) => ({ activity: word, count, ...judging.mappingOf(word) })),
    roles: (await words('actor')).map(({ word, count }) => ({ word, count, ...judging.actorOf(word) })),
    transactions: span?.transactions ?? 0,
    moved: await movedFrom(sql, importId, judging),
    ends: (await endsOf(sql, importId)).map(({ state, count }) => ({ state: stateText(state), count })),
    first: span?.first ?? null,
    last: span?.last ?? null,
  }
}

async function movedFrom(sql: Sql, importId: number, { target, versions }: Judging): Promise<FoundHistory['moved']> {
  const rows = await sql<{ version: number; state: string; label: Text | null; count: number }>(
    `select t.workflow_version_id as version, t.status as state, count(*)::int as count,
       (select place->'label' from workflow_versions v, jsonb_array_elements(v.definition->'states') place
        where v.id = t.workflow_version_id and place->>'key' = t.status) as label
     from transactions t
     where t.workflow_version_id <> $2 and t.state_kind = 'initial'
       and t.id in (select transaction_id from import_rows where import_id = $1 and verdict = 'accept')
       and not exists (select 1 from transaction_history h where h.transaction_id = t.id and h.event in ('statusChanged', 'approvalDecided'))
     group by t.workflow_version_id, t.status order by 3 desc`,
    [importId, target.version],
  )
  return rows.map(({ version, state, label, count }) => ({
    workflow: versions.get(version)?.name ?? { en: '', ar: '' },
    version: versions.get(version)?.number ?? 0,
    state: label ?? { en: state, ar: state },
    count,
  }))
}

function endsOf(sql: Sql, importId: number): Promise<{ state: string; count: number }[]> {
  return sql(
    `select state, count(*)::int as count from (
       select distinct on (transaction_id) to_state as state from import_rows
       where import_id = $1 and verdict = 'accept' and to_state is not null order by transaction_id, occurred_at desc, row desc) as last
     group by state order by count desc, state`,
    [importId],
  )
}
