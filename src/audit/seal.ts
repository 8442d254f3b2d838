import { createLocalReq, type Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf, type Sql } from '../platform/tx.ts'
import { batchColumns, batchOf, hashOfBatch, memberId, noHash, sha256, stretchOf, type Batch, type SealedBatch, type StoredBatch } from './batch.ts'
import { checkpointFolders, lastCheckpoint, writeCheckpoint } from './checkpoints.ts'
import { membersOf } from './entryBytes.ts'
import { signingKey, signWith, type SigningKey } from './signingKey.ts'

/** One sealer at a time, in all processes. */
const sealer = 0x5345414c
/** About so many entries make a batch; all entries of a tx stay together. */
const usualSize = 20_000
/** Above every number of a tx. */
const endOfTxs = '18446744073709551615'

/**
 * Seals what was written since the last time, batch by batch, and notes the newest batch outside the database. Writers
 * are neither waited for nor kept waiting: sealed is only what was written by txs below the oldest one that still
 * runs, where nothing can appear any more. Killed anywhere, the next run goes on: a batch is there whole or not at
 * all, and a missing checkpoint is written then. Gives the number of batches; 0 also when another process is at it.
 */
export async function seal(payload: Payload): Promise<number> {
  const key = signingKey()
  let sealed = 0
  while ((await sealNext(payload, key)) === 'sealed') sealed += 1
  await noteNewest(payload, key)
  return sealed
}

async function sealNext(payload: Payload, key: SigningKey): Promise<'sealed' | 'nothing'> {
  const req = await createLocalReq({}, payload)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    const [turn] = await sql<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [sealer])
    if (!turn?.mine) return 'nothing'
    const last = await newestBatch(sql)
    const stretch = await nextStretch(sql, last)
    const { text, values } = stretchOf(stretch)
    const [found] = await sql<{ members: Buffer | null; newest: Date | null; most: number | null }>(
      `select ${membersOf} as members, max(created_at) as newest, max(id) as most from audit_logs where ${text}`,
      values,
    )
    const members = found?.members ?? Buffer.alloc(0)
    const count = members.length / 40
    if (count === 0 && stretch.untilId === null) return 'nothing'
    const batch: Batch = {
      ...stretch,
      id: (last?.id ?? 0) + 1,
      count,
      firstId: count === 0 ? null : memberId(members, 0),
      lastId: count === 0 ? null : memberId(members, count - 1),
      maxId: found?.most ?? null,
      newestAt: found?.newest ?? null,
      membersHash: sha256(members),
      previousHash: last?.hash ?? noHash,
      sealedAt: now(),
    }
    await store(sql, batch, members, key)
    return 'sealed'
  })
}

type Stretch = Pick<Batch, 'afterId' | 'untilId' | 'xidFrom' | 'xidUpto'>

/**
 * The entries of the next batch. A database restored from a dump counts its txs from the beginning again: entries of
 * txs that have not been yet tell of it, or a last batch beyond the present. Then one batch closes the old numbers up
 * to the highest id, and the next begins at 0 behind it.
 */
async function nextStretch(sql: Sql, last: SealedBatch | null): Promise<Stretch> {
  const continues = last !== null && last.untilId === null
  const afterId = continues ? last.afterId : (last?.untilId ?? 0)
  const xidFrom = continues ? last.xidUpto : '0'
  // One statement, one snapshot: what it sees is below its own upper end, unless it came from elsewhere.
  const [present] = await sql<{ oldest: string; next: string; strange: number | null; highest: string | null }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as oldest, pg_snapshot_xmax(pg_current_snapshot())::text as next,
       (select max(id) from audit_logs where id > $1 and xid >= pg_snapshot_xmax(pg_current_snapshot())) as strange,
       (select max(max_id) from audit_batches where after_id = $1)::text as highest`,
    [afterId],
  )
  if (!present) throw new Error('PostgreSQL gave no snapshot.')
  if (present.strange !== null || BigInt(xidFrom) > BigInt(present.next)) {
    const untilId = Math.max(present.strange ?? 0, Number(present.highest ?? 0), afterId)
    return { afterId, untilId, xidFrom, xidUpto: endOfTxs }
  }
  const [enough] = await sql<{ first: string; cut: string | null }>(
    `select ${['0', String(usualSize)].map((place) => `(select xid::text from audit_logs
         where id > $1 and xid >= $2::xid8 and xid < $3::xid8 order by xid, id offset ${place} limit 1)`).join(' as first, ')} as cut`,
    [afterId, xidFrom, present.oldest],
  )
  const cut = enough?.cut ? BigInt(enough.cut) : null
  if (cut === null) return { afterId, untilId: null, xidFrom, xidUpto: present.oldest }
  const inOneTx = BigInt(enough?.first ?? 0) === cut
  return { afterId, untilId: null, xidFrom, xidUpto: String(inOneTx ? cut + 1n : cut) }
}

export async function newestBatch(sql: Sql): Promise<SealedBatch | null> {
  const [row] = await sql<StoredBatch>(`select ${batchColumns} from audit_batches order by audit_batches.id desc limit 1`)
  return row ? batchOf(row) : null
}

async function store(sql: Sql, batch: Batch, members: Buffer, key: SigningKey): Promise<void> {
  const hash = hashOfBatch(batch)
  await sql(
    `insert into audit_batches (id, after_id, until_id, xid_from, xid_upto, count, first_id, last_id, max_id, newest_at,
       members_hash, previous_hash, hash, sealed_at, key_id, signature)
     values ($1, $2, $3, $4::xid8, $5::xid8, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      batch.id, batch.afterId, batch.untilId, batch.xidFrom, batch.xidUpto, batch.count, batch.firstId, batch.lastId,
      batch.maxId, batch.newestAt, batch.membersHash, batch.previousHash, hash, batch.sealedAt, key.id, signWith(key, hash),
    ],
  )
  await sql('insert into audit_batch_members (batch_id, members) values ($1, $2)', [batch.id, members])
}

/** After the commit, never before: a file that knows a batch the database does not would be a false alarm. */
async function noteNewest(payload: Payload, key: SigningKey): Promise<void> {
  const req = await createLocalReq({}, payload)
  const newest = await newestBatch(sqlOf(req))
  if (!newest) return
  for (const folder of checkpointFolders()) {
    const known = lastCheckpoint(folder)
    // A file that is ahead is for the verification to report, not for us to write over.
    if (known && known.batch >= newest.id) continue
    try {
      writeCheckpoint(folder, {
        kind: 'checkpoint',
        batch: newest.id,
        hash: newest.hash.toString('hex'),
        lastEntry: newest.lastId,
        at: now().toISOString(),
      }, key)
    } catch (error) {
      payload.logger.error({ err: error, msg: `The audit checkpoint could not be written to ${folder}` })
    }
  }
}
