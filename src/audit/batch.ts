import { createHash } from 'node:crypto'
import { memberBytes } from './entryBytes.ts'

/**
 * A sealed stretch of the trail: the entries with an id above `afterId` (up to `untilId`) that were written by txs from
 * `xidFrom` to below `xidUpto`, in the order of tx and id. Numbers of txs are 64 bit and travel as text.
 */
export type Batch = {
  id: number
  afterId: number
  /** Null but in the last batch before the tx numbers began anew: see `seal`. */
  untilId: number | null
  xidFrom: string
  xidUpto: string
  count: number
  firstId: number | null
  lastId: number | null
  maxId: number | null
  newestAt: Date | null
  membersHash: Buffer
  previousHash: Buffer
  sealedAt: Date
}

export type SealedBatch = Batch & { hash: Buffer; keyId: string; signature: Buffer }

/** What stands before the first batch. */
export const noHash = Buffer.alloc(32)

/** The hash of a batch: over all it says, its members and the batch before it. */
export function hashOfBatch(batch: Batch): Buffer {
  const { id, afterId, untilId, xidFrom, xidUpto, count, firstId, lastId, maxId, newestAt, membersHash, previousHash } = batch
  const said = [
    'mdc-audit-1', id, afterId, untilId, xidFrom, xidUpto, count, firstId, lastId, maxId, newestAt?.getTime() ?? null,
    batch.sealedAt.getTime(), membersHash.toString('hex'), previousHash.toString('hex'),
  ]
  return sha256(JSON.stringify(said))
}

export function sha256(bytes: string | Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** The id of the n-th member. */
export function memberId(members: Buffer, index: number): number {
  return Number(members.readBigInt64BE(index * memberBytes))
}

/** The columns of `audit_batches` in the words of `SealedBatch`. */
export const batchColumns = `id::int8::text as id, after_id as "afterId", until_id as "untilId", xid_from::text as "xidFrom",
  xid_upto::text as "xidUpto", count, first_id as "firstId", last_id as "lastId", max_id as "maxId",
  newest_at as "newestAt", members_hash as "membersHash", previous_hash as "previousHash", sealed_at as "sealedAt",
  hash, key_id as "keyId", signature`

export type StoredBatch = Record<string, unknown>

/** A row of `batchColumns`: PostgreSQL's 64 bit numbers come as text. */
export function batchOf(row: StoredBatch): SealedBatch {
  const number = (value: unknown) => (value === null ? null : Number(value))
  return {
    ...(row as unknown as SealedBatch),
    id: Number(row['id']),
    afterId: Number(row['afterId']),
    untilId: number(row['untilId']),
    firstId: number(row['firstId']),
    lastId: number(row['lastId']),
    maxId: number(row['maxId']),
  }
}

/** The condition of a batch's entries, and its values from `$1` on. */
export function stretchOf(batch: Pick<Batch, 'afterId' | 'untilId' | 'xidFrom' | 'xidUpto'>): { text: string; values: unknown[] } {
  return {
    text: 'id > $1 and ($2::int8 is null or id <= $2::int8) and xid >= $3::xid8 and xid < $4::xid8',
    values: [batch.afterId, batch.untilId, batch.xidFrom, batch.xidUpto],
  }
}
