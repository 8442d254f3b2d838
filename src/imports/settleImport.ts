import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf, sqlOnPool, type Sql } from '../platform/tx.ts'
import { defaultVersion } from '../transactions/definitions.ts'
import { createTransactions } from './apply/createTransactions.ts'
import { tellWorkflows } from './apply/tellWorkflows.ts'
import { updateTransactions } from './apply/updateTransactions.ts'
import type { DuplicateRule, ImportMode, Verdict } from './importRecord.ts'
import { judgeDuplicates } from './stage/judgeDuplicates.ts'
import { judgeWorkflow } from './stage/judgeWorkflow.ts'

type Terms = { mode: ImportMode; duplicates: DuplicateRule; dry_run: boolean; status: string }

/** Taken by every import while it imports, so that two of the same file cannot both find its references new. */
const oneAtATime = 0x494d5054

/**
 * The end of an import, in one tx: judge duplicates, import what may be imported, write the figures, tell the starter.
 * A dry run does the same up to the import itself, so its verdicts are those of the real run.
 */
export async function settleImport(req: PayloadRequest, id: number, total: number): Promise<void> {
  // Fresh rows have no statistics yet; without them the joins below are planned for a handful.
  await sqlOnPool(req.payload)('analyze import_rows')
  await inTx(req, async () => {
    const sql = sqlOf(req)
    await sql(`set local statement_timeout = '10min'`)
    await sql('select pg_advisory_xact_lock($1)', [oneAtATime])
    const terms = await lockImport(sql, id)
    const by = callerOf(req)
    // Another worker may have finished it while this one was thought dead.
    if (terms?.status !== 'running' || !by) return

    await judgeDuplicates(sql, id, terms.duplicates, by)
    await judgeWorkflow(sql, id, (await defaultVersion(req)).definition)
    const verdicts = await countVerdicts(sql, id)
    if (verdicts.total !== total) throw new Error(`Import ${id}: ${total} rows were staged, ${verdicts.total} are there.`)
    const refused = terms.mode === 'all_or_nothing' && verdicts.invalid > 0
    const applies = !terms.dry_run && !refused
    const at = now()
    const imported = applies ? await createTransactions(req, id, { count: verdicts.create, by, at }) : 0
    const updated = applies && verdicts.update > 0 ? await updateTransactions(req, id, by, at) : 0
    if (imported + updated > 0) await tellWorkflows(req, id, at)
    const outcome = refused && !terms.dry_run ? 'failed' : 'completed'
    await sql(
      `update imports set status = $2, step = 'done', total_rows = $3, processed_rows = $3, valid_rows = $4,
         imported = $5, updated = $6, skipped = $7, failed = $8, finished_at = clock_timestamp(), updated_at = clock_timestamp()
       where id = $1`,
      [id, outcome, total, verdicts.create + verdicts.update, imported, updated, verdicts.skip, verdicts.invalid],
    )
    if (terms.dry_run) return
    // `by` nobody: the job ends it, and a notice never goes to whoever did the thing - here it goes to the starter.
    const event = { type: 'importFinished', importId: id, outcome, imported, skipped: verdicts.skip } as const
    await publish(req, [{ ...event, failed: verdicts.invalid, by: null, at: at.toISOString() }])
  })
}

async function lockImport(sql: Sql, id: number): Promise<Terms | undefined> {
  const [terms] = await sql<Terms>('select mode, duplicates, dry_run, status from imports where id = $1 for update', [id])
  return terms
}

async function countVerdicts(sql: Sql, id: number): Promise<Record<Exclude<Verdict, 'accept'> | 'total', number>> {
  const rows = await sql<{ verdict: Verdict; rows: number }>(
    'select verdict, count(*)::int as rows from import_rows where import_id = $1 group by verdict',
    [id],
  )
  const of = (verdict: Verdict) => rows.find((each) => each.verdict === verdict)?.rows ?? 0
  const total = rows.reduce((sum, each) => sum + each.rows, 0)
  return { create: of('create'), update: of('update'), skip: of('skip'), invalid: of('invalid'), total }
}
