import type { PayloadRequest } from 'payload'
import { auditFacts, factColumns, factsFrom, factValues } from '../../audit/auditFacts.ts'
import { sqlOf } from '../../platform/tx.ts'
import { columns } from '../../transactions/columns.ts'
import { resetTimers } from './resetTimers.ts'

/**
 * Takes back what a history import wrote: the transactions are what they were before it, their timelines lose its
 * lines; the audit trail keeps them, and says that they were removed. Call it in the tx that found nobody to have
 * worked on any of them since. Gives how many transactions were restored.
 */
export async function restoreHistories(req: PayloadRequest, importId: number, at: Date): Promise<number> {
  const sql = sqlOf(req)
  await sql(
    `create temp table import_restored on commit drop as
     select r.transaction_id as id, r.before->'fields' as fields, t.status as undone,
       (select count(*)::int from transaction_history h
        where h.transaction_id = t.id and (h.data->>'importId')::int = $1) as lines
     from import_rows r join transactions t on t.id = r.transaction_id where r.import_id = $1 and r.before is not null`,
    [importId],
  )
  const kept = await sql<{ name: string }>('select distinct jsonb_object_keys(fields) as name from import_restored')
  const known = new Set(Object.values(columns).map(([column]) => column))
  const names = kept.map(({ name }) => name).filter((name) => known.has(name))
  const restored = await sql<{ id: number }>(
    `update transactions t set ${names.map((name) => `${name} = case when r.fields ? '${name}' then b.${name} else t.${name} end`).join(', ')},
       rev = t.rev + 1, updated_at = $1
     from import_restored r, jsonb_populate_record(null::transactions, r.fields) as b where t.id = r.id returning t.id`,
    [at],
  )
  await sql(
    `delete from transaction_history h using import_restored r
     where h.transaction_id = r.id and (h.data->>'importId')::int = $1`,
    [importId],
  )
  await sql(
    `insert into audit_logs (action, entity, entity_id, before, after, ${factColumns})
     select 'historyRemoved', 'transactions', id, jsonb_build_object('status', undone, 'lines', lines),
       jsonb_build_object('status', fields->'status', 'importId', $1::int), ${factValues}
     from import_restored, ${factsFrom('$2')} order by id`,
    [importId, await auditFacts(req)],
  )
  await sql('drop table import_restored')
  await resetTimers(req, restored.map(({ id }) => id), at)
  return restored.length
}
