import type { PayloadRequest } from 'payload'
import { isInSnapshot } from '../../platform/snapshot.ts'
import type { Scope } from '../office/scope.ts'
import { forget, hereOf, recall, remember, type Known } from './remembered.ts'
import { entriesSince, isFar, isTold, rows, type Source } from './source.ts'

/** How a figure is counted from a source, and how what has changed since is added to what was known. */
export type Countable<Value> = {
  read: (source: Source) => Promise<Value>
  /** Neither is to be changed: others may hold them. */
  add: (known: Value, since: Value) => Value
  /** About how much memory it takes; some kilobytes where it is left out. */
  bytes?: (value: Value) => number
}

/**
 * A figure over the rows of a scope, in the snapshot of the request. Counted once from the rows; from then on carried on
 * from snapshot to snapshot by the entries of the ledger in between, which is exact however much is written meanwhile.
 * `question` is everything else that the figure depends on. Where the scope asks for more than the ledger tells, and
 * outside a snapshot, the rows are counted each time; so they are where too much happened since.
 */
export async function carriedOn<Value>(req: PayloadRequest, scope: Scope, question: readonly unknown[], figure: Countable<Value>): Promise<Value> {
  if (!isInSnapshot(req) || !isTold(scope)) return figure.read(rows)
  const here = await hereOf(req)
  const name = JSON.stringify([question, scope.condition])
  const [known] = recall<Value>(req, name, here)
  if (known?.at.text === here.snapshot.text) return known.value
  const carried = known && !(await isFar(req, scope, known.at)) ? await carry(req, figure, known) : null
  // What cannot be carried on is of no use to the next one either.
  if (known && !carried) forget(req, name, here)
  const value = carried ? carried.value : await figure.read(rows)
  remember(req, name, here, { at: here.snapshot, value, bytes: figure.bytes?.(value) ?? 20_000 })
  return value
}

async function carry<Value>(req: PayloadRequest, figure: Countable<Value>, { at, value }: Known<Value>): Promise<{ value: Value } | null> {
  const since = await figure.read(entriesSince(at))
  try {
    return { value: figure.add(value, since) }
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'A figure could not be carried on and is counted anew: rows were changed past the ledger.' })
    return null
  }
}

/** Adds rows of counts to others: those of the same key make one, what is not among `names` stays as it was. */
export function addRows<Row extends object>(keyOf: (row: Row) => unknown, names: readonly (keyof Row)[]): (known: readonly Row[], since: readonly Row[]) => Row[] {
  const added = (before: Row, row: Row): Row => ({ ...before, ...Object.fromEntries(names.map((name) => [name, Number(before[name]) + Number(row[name])])) })
  return (known, since) => {
    if (since.length === 0) return [...known]
    const sums = new Map<unknown, Row>()
    for (const row of [...known, ...since]) {
      const before = sums.get(keyOf(row))
      sums.set(keyOf(row), before ? added(before, row) : row)
    }
    return [...sums.values()]
  }
}
