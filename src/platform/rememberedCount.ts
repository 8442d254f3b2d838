import type { PayloadRequest } from 'payload'
import { onPayload } from './onPayload.ts'
import { sqlOnPool } from './tx.ts'

const mostRemembered = 500

/** SQL that reads the sequence; alone or inside another statement. */
export const currentChanges = 'select last_value from transactions_changes'

/**
 * An exact count that is computed again only when the table may have changed since.
 *
 * Why it is exact: every statement that writes `transactions` draws from the sequence
 * `transactions_changes` (a trigger), before it commits. A count is kept together with the value the
 * sequence had before the count's snapshot was taken, and only when no other tx with writes was open
 * in that snapshot. So while the sequence still has that value, no writer can have committed since:
 * one that drew earlier was already in the snapshot, one that draws later changes the value. The
 * caller reads its page before asking, which can only make the count newer, never older, than the page. One that read
 * the sequence with its page passes it as `seen`: a count kept with that value held when the page was read.
 */
export function rememberedCount(
  req: PayloadRequest,
  key: string,
  count: () => Promise<number>,
  seen?: string,
): Promise<number> {
  return remembered(req, 'counts', key, count, seen)
}

/** Likewise for anything else that is read from transactions and their words alone; `kind` names what it is. */
export async function remembered<Value>(
  req: PayloadRequest,
  kind: string,
  key: string,
  read: () => Promise<Value>,
  seen?: string,
): Promise<Value> {
  const { payload } = req
  const known = onPayload(payload, `remembered.${kind}`, () => new Map<string, { changes: string; value: Value }>())
  const sql = sqlOnPool(payload)
  const hit = known.get(key)
  if (seen !== undefined && hit?.changes === seen) return hit.value
  const [current] = await sql<{ changes: string }>(`select (${currentChanges}) as changes`)
  const changes = current?.changes ?? ''
  if (hit?.changes === changes) return hit.value

  const [snapshot] = await sql<{ quiet: boolean }>(
    'select pg_snapshot_xmin(s) = pg_snapshot_xmax(s) as quiet from pg_current_snapshot() as s',
  )
  const value = await read()
  if (snapshot?.quiet) {
    known.delete(key)
    known.set(key, { changes, value })
    const [oldest] = known.keys()
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
  }
  return value
}
