import { createLocalReq, type Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx, sqlOf, type Sql } from '../platform/tx.ts'
import { actAsJob } from './actor.ts'
import { batchColumns, batchOf, stretchOf, type SealedBatch, type StoredBatch } from './batch.ts'
import { recordAudit } from './record.ts'
import { signingKey, signWith } from './signingKey.ts'

/** A signed stub: which batches lost their entries, and when. `bytes` is what was signed. */
export type Purge = { firstBatch: number; lastBatch: number; entries: number; keyId: string; signature: Buffer; bytes: Buffer }

/** Batches that go together, in one tx. */
const atOnce = 50
/** The database itself keeps everything younger (see the migration). */
const leastDays = 30
const dayMs = 86_400_000

/**
 * Removes the entries of whole batches that are older than the office keeps them, the oldest first; the batches
 * themselves stay as links of the chain, with a signed stub that says what went. Stops before the first batch that
 * holds an entry of somebody under legal hold. Gives the number of entries removed; 0 where they are kept for ever.
 */
export async function purgeOld(payload: Payload): Promise<number> {
  const { audit } = await settingsOf(payload)
  if (audit.retentionDays === 0) return 0
  const limit = new Date(now().getTime() - Math.max(audit.retentionDays, leastDays + 1) * dayMs)
  let removed = 0
  for (let gone = await purgeSome(payload, limit); gone > 0; gone = await purgeSome(payload, limit)) removed += gone
  return removed
}

async function purgeSome(payload: Payload, limit: Date): Promise<number> {
  const req = actAsJob(await createLocalReq({}, payload), 'audit.retention')
  return inTx(req, async () => {
    const sql = sqlOf(req)
    await sql('select pg_advisory_xact_lock(hashtext($1))', ['audit.retention'])
    const batches = await oldBatches(sql, limit)
    const [first, last] = [batches[0], batches.at(-1)]
    if (!first || !last) return 0
    const at = now()
    const entries = batches.reduce((sum, { count }) => sum + count, 0)
    const key = signingKey()
    const facts = { firstBatch: first.id, lastBatch: last.id, entries, hash: last.hash, purgedAt: at }
    const stretch = { ...first, xidUpto: last.xidUpto }
    await sql(
      `insert into audit_purges (first_batch, last_batch, after_id, until_id, xid_from, xid_upto, entries, hash, purged_at,
         key_id, signature)
       values ($1, $2, $3, $4, $5::xid8, $6::xid8, $7, $8, $9, $10, $11)`,
      [
        first.id, last.id, stretch.afterId, stretch.untilId, stretch.xidFrom, stretch.xidUpto, entries, last.hash, at,
        key.id, signWith(key, bytesOf(facts)),
      ],
    )
    const { text, values } = stretchOf(stretch)
    await sql(`delete from audit_logs where ${text}`, values)
    await sql('delete from audit_batch_members where batch_id between $1 and $2', [first.id, last.id])
    await recordAudit(req, [{ action: 'auditPurged', entity: 'audit-logs', entityId: null, after: { firstBatch: first.id, lastBatch: last.id, entries } }])
    return entries
  })
}

/** The oldest batches that still have their entries, as far as all of them are older than the limit and nobody's hold. */
async function oldBatches(sql: Sql, limit: Date): Promise<SealedBatch[]> {
  const rows = await sql<StoredBatch>(
    `select ${batchColumns} from audit_batches where exists (select from audit_batch_members m where m.batch_id = audit_batches.id)
     order by audit_batches.id limit ${atOnce}`,
  )
  const batches: SealedBatch[] = []
  for (const batch of rows.map(batchOf)) {
    const [before] = batches.slice(-1)
    const joins = !before || (before.afterId === batch.afterId && before.untilId === batch.untilId)
    if (!joins || (batch.newestAt ?? batch.sealedAt) >= limit || (await holds(sql, batch))) break
    batches.push(batch)
  }
  return batches
}

async function holds(sql: Sql, batch: SealedBatch): Promise<boolean> {
  const { text, values } = stretchOf(batch)
  const [row] = await sql<{ held: boolean }>(
    `select exists (
       select from audit_logs where ${text} and exists (
         select from users where users.legal_hold and (users.id in (actor_id, on_behalf_of_id)
           or (entity = 'users' and entity_id = users.id::text)))
     ) as held`,
    values,
  )
  return row?.held === true
}

/** Every stub there is, oldest first. */
export async function purgesOf(sql: Sql): Promise<Purge[]> {
  const rows = await sql<Record<'first' | 'last' | 'entries' | 'keyId', string> & Record<'hash' | 'signature', Buffer> & { at: Date }>(
    `select first_batch as first, last_batch as last, entries, hash, purged_at as at, key_id as "keyId", signature
     from audit_purges order by id`,
  )
  return rows.map(({ first, last, entries, hash, at, keyId, signature }) => {
    const facts = { firstBatch: Number(first), lastBatch: Number(last), entries: Number(entries), hash, purgedAt: at }
    return { ...facts, keyId, signature, bytes: bytesOf(facts) }
  })
}

type Facts = { firstBatch: number; lastBatch: number; entries: number; hash: Buffer; purgedAt: Date }

function bytesOf({ firstBatch, lastBatch, entries, hash, purgedAt }: Facts): Buffer {
  return Buffer.from(JSON.stringify(['mdc-audit-purge-1', firstBatch, lastBatch, entries, hash.toString('hex'), purgedAt.getTime()]))
}
