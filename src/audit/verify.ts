import type { KeyObject } from 'node:crypto'
import type { Sql } from '../platform/tx.ts'
import { batchColumns, batchOf, hashOfBatch, noHash, sha256, stretchOf, type SealedBatch, type StoredBatch } from './batch.ts'
import { isGenuine, type SignedCheckpoint } from './checkpoints.ts'
import { compareMembers } from './compareMembers.ts'
import { membersOf } from './entryBytes.ts'
import type { Finding } from './finding.ts'
import { purgesOf, type Purge } from './purge.ts'
import { isSigned } from './signingKey.ts'

export type Verification = {
  ok: boolean
  /** Entries that were checked, of how many batches. */
  entries: number
  batches: number
  /** Entries younger than the last batch: nothing seals them yet. */
  unsealed: number
  /** Entries that retention removed. */
  purged: number
  checkpoints: number
  finding: Finding | null
}

type Anchors = { keys: ReadonlyMap<string, KeyObject>; checkpoints: readonly SignedCheckpoint[] }

/** Batches read together, and entries compared together. */
const batchesAtOnce = 2_000
const entriesAtOnce = 25_000

/**
 * Checks the whole trail against its seals, and the seals against what is known outside the database; stops at the
 * first thing that is wrong. Every `Sql` must see one and the same snapshot (REPEATABLE READ): the stretches are
 * hashed by all of them at once, so two connections use two cores of the database.
 */
export async function verify(connections: readonly Sql[], anchors: Anchors): Promise<Verification> {
  const [sql] = connections
  if (!sql) throw new Error('verify needs a connection.')
  const told: Verification = { ok: false, entries: 0, batches: 0, unsealed: 0, purged: 0, checkpoints: anchors.checkpoints.length, finding: null }
  const expected = expectedHashes(anchors)
  if ('finding' in expected) return { ...told, finding: expected.finding }
  const purges = await purgesOf(sql)
  let previous: SealedBatch | null = null
  for (;;) {
    const batches: SealedBatch[] = await readBatches(sql, previous?.id ?? 0)
    if (batches.length === 0) break
    for (const group of groupsOf(batches)) {
      // What the entries are comes first: it names the entry, where a broken chain would only name the batch.
      const found = await firstOf(connections, group, purges)
      if (found.finding) return { ...told, finding: found.finding }
      told.entries += found.entries
      told.purged += found.purged
    }
    for (const batch of batches) {
      const finding = linkOf(batch, previous) ?? checkpointOf(batch, expected.hashes)
      if (finding) return { ...told, finding }
      previous = batch
      told.batches += 1
    }
  }
  const finding = (await ofPurges(purges, anchors)) ?? ofEnd(previous, expected.hashes) ?? (previous && (await ofSignatures(sql, previous, anchors)))
  if (finding) return { ...told, finding }
  return { ...told, ok: true, unsealed: await countUnsealed(sql, previous) }
}

async function readBatches(sql: Sql, after: number): Promise<SealedBatch[]> {
  const rows = await sql<StoredBatch>(
    `select ${batchColumns} from audit_batches where audit_batches.id > $1 order by audit_batches.id limit ${batchesAtOnce}`,
    [after],
  )
  return rows.map(batchOf)
}

/** Neighbouring batches of one numbering of txs, together about `entriesAtOnce` entries. */
function groupsOf(batches: readonly SealedBatch[]): SealedBatch[][] {
  const groups: SealedBatch[][] = []
  let size = 0
  for (const batch of batches) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const joins = before && before.afterId === batch.afterId && before.untilId === batch.untilId && before.xidUpto === batch.xidFrom
    if (last && joins && size + batch.count <= entriesAtOnce) {
      last.push(batch)
      size += batch.count
    } else {
      groups.push([batch])
      size = batch.count
    }
  }
  return groups
}

type Checked = { finding: Finding | null; entries: number; purged: number }

async function firstOf(connections: readonly Sql[], group: SealedBatch[], purges: readonly Purge[]): Promise<Checked> {
  const [sql] = connections
  const ids = group.map(({ id }) => id)
  const rows = await sql!<{ batch_id: string; members: Buffer }>(
    'select batch_id, members from audit_batch_members where batch_id = any($1::bigint[])',
    [ids],
  )
  const kept = new Map(rows.map(({ batch_id: id, members }) => [Number(id), members]))
  const parts = split(group, connections.length)
  const present = await Promise.all(parts.map((part, index) => membersIn(connections[index]!, part)))
  const sealed = parts.map((part) => Buffer.concat(part.map(({ id }) => kept.get(id) ?? Buffer.alloc(0))))
  const asSealed = present.every((members, index) => members.equals(sealed[index]!))
  let [entries, purged] = [0, 0]
  for (const batch of group) {
    const members = kept.get(batch.id)
    const of = { entry: batch.firstId, batch: batch.id }
    if (!members || !sha256(members).equals(batch.membersHash)) {
      const isPurged = !members && purges.some(({ firstBatch, lastBatch }) => batch.id >= firstBatch && batch.id <= lastBatch)
      if (!isPurged && batch.count > 0) return { finding: { kind: members ? 'batchEdited' : 'purgeNotSigned', ...of }, entries, purged }
    }
    if (!asSealed) {
      const difference = compareMembers(members ?? Buffer.alloc(0), await membersIn(sql!, [batch]))
      if (difference) return { finding: await movedOrNot(sql!, difference, batch.id), entries, purged }
    }
    if (members) entries += batch.count
    else purged += batch.count
  }
  return { finding: null, entries, purged }
}

/** An entry that left its batch but is still there was moved, not removed. */
async function movedOrNot(sql: Sql, { kind, entry }: { kind: Finding['kind']; entry: number }, batch: number): Promise<Finding> {
  const there = kind === 'removed' && (await sql('select 1 as there from audit_logs where id = $1', [entry])).length > 0
  return { kind: there ? 'reordered' : kind, entry, batch }
}

function split(group: SealedBatch[], parts: number): SealedBatch[][] {
  const size = Math.ceil(group.length / parts)
  return Array.from({ length: Math.ceil(group.length / size) }, (_none, index) => group.slice(index * size, (index + 1) * size))
}

async function membersIn(sql: Sql, batches: readonly SealedBatch[]): Promise<Buffer> {
  const [first, last] = [batches[0]!, batches.at(-1)!]
  const { text, values } = stretchOf({ ...first, xidUpto: last.xidUpto })
  const [found] = await sql<{ members: Buffer | null }>(`select ${membersOf} as members from audit_logs where ${text}`, values)
  return found?.members ?? Buffer.alloc(0)
}

/** Whether a batch follows the one before it and is what its hash says. */
function linkOf(batch: SealedBatch, previous: SealedBatch | null): Finding | null {
  const of = { entry: batch.firstId, batch: batch.id }
  const id = (previous?.id ?? 0) + 1
  if (batch.id !== id) return { kind: 'batchMissing', entry: batch.firstId, batch: id }
  const begins = previous?.untilId ?? null
  const follows =
    previous === null
      ? batch.afterId === 0 && batch.xidFrom === '0'
      : begins === null
        ? batch.afterId === previous.afterId && batch.xidFrom === previous.xidUpto
        : batch.afterId === begins && batch.xidFrom === '0'
  const isLinked = batch.previousHash.equals(previous?.hash ?? noHash)
  return follows && isLinked && batch.hash.equals(hashOfBatch(batch)) ? null : { kind: 'batchEdited', ...of }
}

type Expected = Map<number, SignedCheckpoint>

/** What checkpoints say of batches, the last word on each; forged lines are a finding of their own. */
function expectedHashes({ checkpoints, keys }: Anchors): { hashes: Expected } | { finding: Finding } {
  const hashes: Expected = new Map()
  for (const checkpoint of checkpoints) {
    const { batch, kind, at } = checkpoint
    if (!isGenuine(checkpoint, keys)) return { finding: { kind: 'checkpointForged', entry: null, batch, checkpoint: at } }
    // "We went back to this batch": what was said of later ones, and of a chain before this one, is over.
    if (kind === 'restored') hashes.clear()
    if (batch > 0) hashes.set(batch, checkpoint)
  }
  return { hashes }
}

function checkpointOf(batch: SealedBatch, expected: Expected): Finding | null {
  const known = expected.get(batch.id)
  if (!known || known.hash === batch.hash.toString('hex')) return null
  return { kind: 'recomputed', entry: batch.firstId, batch: batch.id, checkpoint: known.at }
}

function ofEnd(last: SealedBatch | null, expected: Expected): Finding | null {
  const beyond = [...expected.values()].filter(({ batch }) => batch > (last?.id ?? 0)).at(-1)
  return beyond ? { kind: 'cutOff', entry: beyond.lastEntry, batch: beyond.batch, checkpoint: beyond.at } : null
}

async function ofPurges(purges: readonly Purge[], { keys }: Anchors): Promise<Finding | null> {
  const unsigned = purges.find((purge) => !isSigned(keys.get(purge.keyId), purge.bytes, purge.signature))
  return unsigned ? { kind: 'purgeNotSigned', entry: null, batch: unsigned.firstBatch } : null
}

/** The newest signature vouches for the whole chain below it; only when it does not hold, the first bad one is looked for. */
async function ofSignatures(sql: Sql, last: SealedBatch, { keys }: Anchors): Promise<Finding | null> {
  if (isSigned(keys.get(last.keyId), last.hash, last.signature)) return null
  for (let after = 0; ; ) {
    const batches = await readBatches(sql, after)
    const unsigned = batches.find((batch) => !isSigned(keys.get(batch.keyId), batch.hash, batch.signature))
    if (unsigned) return { kind: 'notSigned', entry: unsigned.firstId, batch: unsigned.id }
    after = batches.at(-1)?.id ?? last.id
  }
}

async function countUnsealed(sql: Sql, last: SealedBatch | null): Promise<number> {
  const afterId = last ? (last.untilId ?? last.afterId) : 0
  const xid = last && last.untilId === null ? last.xidUpto : '0'
  const [row] = await sql<{ count: string }>('select count(*) as count from audit_logs where id > $1 and xid >= $2::xid8', [afterId, xid])
  return Number(row?.count ?? 0)
}
