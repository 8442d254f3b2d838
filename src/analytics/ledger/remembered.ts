import type { PayloadRequest } from 'payload'
import { onPayload } from '../../platform/onPayload.ts'
import { sqlOf } from '../../platform/tx.ts'
import { isWithin, snapshotOf, type Snapshot } from './snapshots.ts'

/** A figure and the snapshot it is of; `bytes` it takes, about. */
export type Known<Value> = { at: Snapshot; value: Value; bytes: number }

/**
 * Where a request stands: its snapshot, when that was taken (ms since 1970), and from when on the ledger is complete, null
 * while it is another database server's. `life` is another one when the server was started again or the ledger was put
 * back from a copy: what was known before is of something else then.
 */
export type Here = { snapshot: Snapshot; now: number; ledgerBegins: bigint | null; life: string }

/** Of each figure a few are kept: who reads an older snapshot than the newest one known must not begin anew. */
const mostOfOne = 3
/** Bytes, about, of all that is remembered in a process, and what a figure takes beside its value and its name. */
const mostBytes = 64_000_000
const bytesOfOne = 500

/** Where a request of a snapshot stands; asked once a snapshot. */
export async function hereOf(req: PayloadRequest): Promise<Here> {
  const known = req.context['analytics.here'] as Here | undefined
  if (known) return known
  const [row] = await sqlOf(req)<{ at: string; now: number; begins: string | null; life: string }>(
    `select pg_current_snapshot()::text as at, extract(epoch from now())::float8 * 1000 as now,
       (select xid::text from transaction_ledger_begin where server = (select system_identifier from pg_control_system())) as begins,
       concat_ws(' ', pg_postmaster_start_time(), 'transaction_ledger'::regclass::oid) as life`,
  )
  const here: Here = { snapshot: snapshotOf(row!.at), now: row!.now, ledgerBegins: row!.begins === null ? null : BigInt(row!.begins), life: row!.life }
  req.context['analytics.here'] = here
  return here
}

type Memory = { life: string; known: Map<string, Known<unknown>[]>; bytes: number }

function memoryOf(req: PayloadRequest, { life }: Here): Memory {
  const memory = onPayload(req.payload, 'analytics.remembered', (): Memory => ({ life, known: new Map(), bytes: 0 }))
  if (memory.life !== life) Object.assign(memory, { life, known: new Map(), bytes: 0 })
  return memory
}

/** What is known under this name and can be carried on to here: all that happened since stands in the ledger. The newest first. */
export function recall<Value>(req: PayloadRequest, name: string, here: Here): Known<Value>[] {
  const { snapshot, ledgerBegins } = here
  const known = (memoryOf(req, here).known.get(name) ?? []) as Known<Value>[]
  return ledgerBegins === null ? [] : known.filter(({ at }) => at.begin >= ledgerBegins && isWithin(at, snapshot))
}

/** Keeps a figure; what was asked for longest ago makes room. */
export function remember<Value>(req: PayloadRequest, name: string, here: Here, fresh: Known<Value>): void {
  const memory = memoryOf(req, here)
  const others = memory.known.get(name) ?? []
  // One of the same moment says the same.
  const kept = [fresh as Known<unknown>, ...others.filter(({ at }) => at.text !== fresh.at.text)]
    .toSorted((one, other) => (isWithin(one.at, other.at) ? 1 : -1))
    .slice(0, mostOfOne)
  forget(req, name, here)
  memory.bytes += sizeOf(name, kept)
  memory.known.set(name, kept)
  for (const oldest of memory.known.keys()) {
    if (memory.bytes <= mostBytes || oldest === name) break
    forget(req, oldest, here)
  }
}

/** Nothing is known under this name any more. */
export function forget(req: PayloadRequest, name: string, here: Here): void {
  const memory = memoryOf(req, here)
  const known = memory.known.get(name)
  if (!known) return
  memory.known.delete(name)
  memory.bytes -= sizeOf(name, known)
}

/** What several hold together counts once. */
function sizeOf(name: string, known: readonly Known<unknown>[]): number {
  const values = new Map(known.map(({ value, bytes }) => [value, bytes]))
  return [...values.values()].reduce((sum, bytes) => sum + bytes, 2 * name.length + bytesOfOne * known.length)
}
