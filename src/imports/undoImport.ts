import type { PayloadRequest } from 'payload'
import { auditFacts, factColumns, factsFrom, factValues } from '../audit/auditFacts.ts'
import { holdClocks } from '../clocks/holdClocks.ts'
import { withdrawAbout } from '../notifications/withdraw.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf, type Caller } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf, type Sql } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'
import { findChanges, writeChanges } from './apply/changes.ts'
import { restoreHistories } from './history/restoreHistories.ts'
import type { ImportRecord } from './importRecord.ts'
import { loadImport } from './loadImport.ts'

export type Undone = { import: ImportRecord; removed: number; restored: number }

/**
 * Takes a whole import back: what it created goes to the bin, what it updated becomes what it was, and so does what it
 * gave a history. All or nothing, and only while nobody has worked on any of it. Who started the import or an admin
 * may. Raises NOT_FOUND, FORBIDDEN, IMPORT_NOT_FINISHED, IMPORT_ALREADY_UNDONE, IMPORT_CANNOT_UNDO.
 */
export async function undoImport(req: PayloadRequest, id: number): Promise<Undone> {
  return inTx(req, async () => {
    const sql = sqlOf(req)
    await sql('select id from imports where id = $1 for update', [id])
    const record = await loadImport(req, id)
    const caller = callerOf(req)
    if (!caller || caller.role === 'client') throw new DomainError('FORBIDDEN')
    if (record.kind === 'history' && caller.role !== 'admin') throw new DomainError('FORBIDDEN')
    refuseWhenNothingToUndo(record)
    await refuseWhenForgotten(sql, id)
    await refuseWhenWorkedOn(sql, id)
    if (record.kind === 'history') await refuseWhenKeptForGood(sql, id)

    const at = now()
    const { removed, restored } = record.kind === 'history'
      ? { removed: 0, restored: await restoreHistories(req, id, at) }
      : await takeBackTransactions(req, id, caller, at)
    await sql('update imports set undone_at = $2, undone_by_id = $3, updated_at = $2 where id = $1', [id, at, caller.id])
    const by = { id: caller.id, role: caller.role }
    const event = { type: 'importUndone', importId: id, by, at: at.toISOString() } as const
    await publish(req, [record.kind === 'history' ? { ...event, kind: 'history', removed: restored } : { ...event, removed }])
    return { import: await loadImport(req, id), removed, restored }
  })
}

async function takeBackTransactions(req: PayloadRequest, id: number, by: Caller, at: Date): Promise<{ removed: number; restored: number }> {
  const audit = await auditFacts(req)
  const removed = await removeCreated(req, id, by, at, audit)
  return { removed, restored: await restoreUpdated(sqlOf(req), id, by, at, audit) }
}

function refuseWhenNothingToUndo({ id, status, undoneAt, dryRun, imported, updated }: ImportRecord): void {
  if (status === 'queued' || status === 'running') throw new DomainError('IMPORT_NOT_FINISHED', { id, status })
  if (undoneAt) throw new DomainError('IMPORT_ALREADY_UNDONE', { id })
  if (dryRun || imported + updated === 0) cannotUndo(id, { en: 'it imported nothing', ar: 'لم يستورد شيئًا' })
}

/** Without its rows nobody knows any more what an old import changed. */
async function refuseWhenForgotten(sql: Sql, id: number): Promise<void> {
  const [known] = await sql(`select 1 from import_rows where import_id = $1 and verdict <> 'invalid' limit 1`, [id])
  if (!known) cannotUndo(id, { en: 'it is too long ago', ar: 'مضى عليه وقت طويل' })
}

async function refuseWhenWorkedOn(sql: Sql, id: number): Promise<void> {
  await sql(
    `select id from transactions where import_id = $1
       or id in (select transaction_id from import_rows where import_id = $1 and before is not null)
     order by id for update`,
    [id],
  )
  const touched = await sql<{ reference: string }>(
    `select t.reference from transactions t left join import_answers a on a.import_id = $1 and a.transaction_id = t.id
     where t.import_id = $1 and t.deleted_at is null
       and (t.rev > coalesce(a.rev, 1) or t.attachment_count > 0 or exists (select 1 from comments c where c.transaction_id = t.id))
     union all
     select t.reference from import_rows r join transactions t on t.id = r.transaction_id
       left join import_answers a on a.import_id = $1 and a.transaction_id = t.id
     where r.import_id = $1 and r.before is not null and t.rev <> coalesce(a.rev, (r.before->>'rev')::int + 1)`,
    [id],
  )
  const [example] = touched
  if (!example) return
  cannotUndo(id, {
    en: `${touched.length} of its transactions were worked on since, for example ${example.reference}`,
    ar: `جرى العمل على ${touched.length} من معاملاته منذ ذلك الحين، مثل ${example.reference}`,
  })
}

/** What a clock has measured and what people answered is only ever added to; a second try would count beside it. */
async function refuseWhenKeptForGood(sql: Sql, id: number): Promise<void> {
  const [kept] = await sql<{ clocks: boolean; answers: boolean }>(
    `with touched as (select transaction_id from import_rows where import_id = $1 and before is not null)
     select exists (select 1 from sla_clocks c join touched using (transaction_id)) as clocks,
       exists (select 1 from transaction_history h join touched using (transaction_id)
         where h.event = 'approvalDecided' and (h.data->>'importId')::int = $1) as answers`,
    [id],
  )
  if (kept?.clocks) cannotUndo(id, { en: 'service times were measured in it, and those are kept for good', ar: 'قيست فيه مدد خدمة، وهي تُحفظ نهائيًا' })
  if (kept?.answers) cannotUndo(id, { en: 'it has decisions in approvals, and those are kept for good', ar: 'فيه قرارات في موافقات، وهي تُحفظ نهائيًا' })
}

function cannotUndo(id: number, reason: Text): never {
  throw new DomainError('IMPORT_CANNOT_UNDO', { id, reason: reason.en, reasonAr: reason.ar })
}

async function removeCreated(req: PayloadRequest, id: number, by: Caller, at: Date, audit: string): Promise<number> {
  const sql = sqlOf(req)
  const reason = `Import ${id} undone / تراجع عن الاستيراد ${id}`
  await sql(
    `create temp table import_removed on commit drop as
     select id, reference from transactions where import_id = $1 and deleted_at is null`,
    [id],
  )
  const removed = await sql<{ id: number }>(
    `update transactions t set deleted_at = $1, deleted_by_id = $2, delete_reason = $3, rev = t.rev + 1, updated_at = $1
     from import_removed r where t.id = r.id returning t.id`,
    [at, by.id, reason],
  )
  await withdrawAbout(req, removed.map((each) => each.id))
  const actor = JSON.stringify({ id: by.id, role: by.role })
  await sql(
    `insert into transaction_history
       (transaction_id, event, actor_id, actor_role, reason, internal, data, created_at, updated_at)
     select id, 'transactionDeleted', $1, $2, $5::text, true,
       jsonb_build_object('type', 'transactionDeleted', 'transactionId', id, 'by', $3::jsonb, 'at', $4::text,
         'reference', reference, 'reason', $5::text), $4::timestamptz, $4::timestamptz
     from import_removed order by id`,
    [by.id, by.role, actor, at.toISOString(), reason],
  )
  await sql(
    `insert into audit_logs (action, entity, entity_id, after, ${factColumns})
     select 'transactionDeleted', 'transactions', id, jsonb_build_object('reference', reference, 'reason', $1::text), ${factValues}
     from import_removed, ${factsFrom('$2')} order by id`,
    [reason, audit],
  )
  await sql('drop table import_removed')
  await holdClocks(req, removed.map((row) => row.id), at.getTime())
  return removed.length
}

async function restoreUpdated(sql: Sql, id: number, by: Caller, at: Date, audit: string): Promise<number> {
  await sql(
    `create temp table import_next on commit drop as
     select r.transaction_id as id, r.before->>'clientName' as client_name, (r.before->>'type')::int as type_id,
       (r.before->>'category')::int as category_id, r.before->>'description' as description,
       r.before->>'priority' as priority, (r.before->>'dueDate')::timestamptz as due_date,
       (r.before->>'assignedTo')::int as assigned_to_id
     from import_rows r where r.import_id = $1 and r.before is not null`,
    [id],
  )
  await findChanges(sql)
  return writeChanges(sql, by, at, audit)
}
