import type { PayloadRequest } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf, type Sql } from '../../platform/tx.ts'
import type { DuplicateRule, ImportMode } from '../importRecord.ts'
import { findHistory } from './findHistory.ts'
import type { HistoryTerms } from './historyPlan.ts'
import { judgePortion, portionsOf, storeVerdicts } from './judgeEvents.ts'
import { prepareJudging, type Judging } from './judging.ts'
import { type Attempt, whileMine } from './whileMine.ts'
import { writeCases } from './writeCases.ts'

type Terms = { mode: ImportMode; duplicates: DuplicateRule; dry_run: boolean; status: string; history: HistoryTerms }

/**
 * Replays a staged history portion by portion, telling how far it is, and writes the verdicts beside its lines. Nothing
 * of the office's own is touched. Gives what it was judged by, for settleHistory. Throws TakenOver, and when `signal`
 * says that the worker is stopping.
 */
export async function replayStaged(req: PayloadRequest, attempt: Attempt, total: number, signal: AbortSignal): Promise<string | null> {
  const { id } = attempt
  const sql = sqlOf(req)
  const terms = await termsOf(sql, id)
  if (!terms) return null
  await sql(`update imports set step = 'replaying', processed_rows = 0, total_rows = $2, updated_at = now() where id = $1`, [id, total])
  const judging = await judgingFor(req, terms)
  let processed = 0
  for (const ids of await portionsOf(sql, id)) {
    signal.throwIfAborted()
    const judged = await judgePortion(req, id, ids, judging)
    processed += judged.reduce((sum, { rows }) => sum + rows.length, 0)
    await whileMine(req, attempt, async () => {
      await storeVerdicts(sql, id, judged)
      await sql('update imports set processed_rows = $2, updated_at = now() where id = $1', [id, processed])
    })
  }
  await sql('analyze import_rows')
  return judging.basis
}

/**
 * The end of a history import, in one tx: what changed since it was replayed is replayed again - all of it where it was
 * judged by something else than `basis`, as when a version was published meanwhile -, then all is written, or nothing of it. A dry run does the same up to the writing, so its verdicts are those of the real run.
 */
export async function settleHistory(req: PayloadRequest, attempt: Attempt, total: number, basis: string | null): Promise<void> {
  const { id } = attempt
  await whileMine(req, attempt, async () => {
    const sql = sqlOf(req)
    await sql(`set local statement_timeout = '10min'`)
    const terms = await termsOf(sql, id)
    const by = callerOf(req)
    // Another worker may have finished it while this one was thought dead.
    if (terms?.status !== 'running' || !by) return
    if (!terms.dry_run) await lockTransactions(sql, id)
    const judging = await judgingFor(req, terms)
    for (const ids of await portionsOf(sql, id, { changedOnly: judging.basis === basis })) {
      await storeVerdicts(sql, id, await judgePortion(req, id, ids, judging))
    }
    const verdicts = await countVerdicts(sql, id)
    if (verdicts.total !== total) throw new Error(`Import ${id}: ${total} events were staged, ${verdicts.total} are there.`)
    const refused = terms.mode === 'all_or_nothing' && verdicts.invalid > 0
    const applies = !terms.dry_run && !refused
    const found = await findHistory(sql, id, judging)
    const at = now()
    if (applies) {
      const writing = { importId: id, by: { id: by.id, role: by.role }, at: at.toISOString(), judging }
      for (const ids of await portionsOf(sql, id)) await writeCases(req, await judgePortion(req, id, ids, judging), writing)
    }
    const outcome = refused && !terms.dry_run ? 'failed' : 'completed'
    const understood: HistoryTerms = {
      workflow: terms.history.workflow,
      activities: Object.fromEntries(found.activities.flatMap(({ activity, mapped }) => (mapped === undefined ? [] : [[activity, mapped]]))),
      roles: Object.fromEntries(found.roles.flatMap(({ word, mapped }) => (mapped === undefined ? [] : [[word, mapped]]))),
    }
    await sql(
      `update imports set status = $2, step = 'done', total_rows = $3, processed_rows = $3, valid_rows = $4, imported = $5,
         updated = $6, skipped = $7, failed = $8, history = $9, found = $10, finished_at = clock_timestamp(), updated_at = clock_timestamp()
       where id = $1`,
      [
        id, outcome, total, verdicts.accept, applies ? verdicts.accept : 0, applies ? found.transactions : 0, verdicts.skip,
        verdicts.invalid, JSON.stringify(understood), JSON.stringify(found),
      ],
    )
    if (terms.dry_run) return
    const event = { type: 'importFinished', importId: id, outcome, imported: applies ? verdicts.accept : 0 } as const
    await publish(req, [{ ...event, kind: 'history', skipped: verdicts.skip, failed: verdicts.invalid, by: null, at: at.toISOString() }])
  })
}

async function termsOf(sql: Sql, id: number): Promise<Terms | undefined> {
  const [terms] = await sql<Terms>(
    'select mode, duplicates, dry_run, status, history from imports where id = $1',
    [id],
  )
  return terms
}

async function judgingFor(req: PayloadRequest, { history, duplicates }: Terms): Promise<Judging> {
  const { office } = await settingsOf(req.payload)
  return prepareJudging(req, { terms: history, duplicates, timeZone: office.timeZone })
}

/** Who is changing one of them right now ends first, and who comes later waits. Always in the order of ids. */
async function lockTransactions(sql: Sql, id: number): Promise<void> {
  await sql(
    `select id from transactions where id in (select transaction_id from import_rows where import_id = $1 and occurred_at is not null)
     order by id for update`,
    [id],
  )
}

type Verdicts = { accept: number; skip: number; invalid: number; total: number }

async function countVerdicts(sql: Sql, id: number): Promise<Verdicts> {
  const [counts] = await sql<Verdicts>(
    `select count(*) filter (where verdict = 'accept')::int as accept, count(*) filter (where verdict = 'skip')::int as skip,
       count(*) filter (where verdict = 'invalid')::int as invalid, count(*)::int as total
     from import_rows where import_id = $1`,
    [id],
  )
  return counts ?? { accept: 0, skip: 0, invalid: 0, total: 0 }
}
