import type { PayloadRequest } from 'payload'
import { joinSql } from '../../platform/idsQuery.ts'
import { isInSnapshot } from '../../platform/snapshot.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Scope } from '../office/scope.ts'
import { hereOf, recall, remember, type Here, type Known } from './remembered.ts'
import { entriesSince, isTold, madeSince } from './source.ts'

/** Moments in milliseconds since 1970, the first included, the last not. */
type Stretch = { from: number; until: number }
type Past<Value> = Stretch & { value: Value }

/** How a figure is read from the history of a stretch of time, and two of them, one after the other, made one. */
export type Readable<Value> = {
  read: (from: number, until: number) => Promise<Value>
  join: (past: Value, lately: Value) => Value
  bytes: (value: Value) => number
}

const hourMs = 3_600_000
/** What is older is settled: nothing is added to it without a note. A note is due after an hour; the others are for who began to write before. */
const settledAfter = 12 * hourMs
/** So far the settled part may lie back before it is read anew, to reach further. */
const readAnewAfter = 36 * hourMs

/**
 * A figure over the history of the transactions of a scope in a stretch of time, in the snapshot of the request. What is
 * settled of it is read once, and again only when lines of that time were touched (history_rewritten) or a transaction
 * that had some then came into the scope or left it; the last hours are read each time. `question` is everything else
 * that it depends on.
 */
export async function settled<Value>(
  req: PayloadRequest,
  scope: Scope,
  question: readonly unknown[],
  { from, until }: Stretch,
  figure: Readable<Value>,
): Promise<Value> {
  if (!isTold(scope) || !isInSnapshot(req)) return figure.read(from, until)
  const here = await hereOf(req)
  const name = JSON.stringify(['settled', question, from, until, scope.condition])
  const past = (await stillSo<Value>(req, scope, name, until, here)) ?? (await readPast(figure, { from, until }, here))
  if (!past) return figure.read(from, until)
  remember(req, name, here, { at: here.snapshot, value: past, bytes: figure.bytes(past.value) })
  return past.until >= until ? past.value : figure.join(past.value, await figure.read(past.until, until))
}

async function readPast<Value>(figure: Readable<Value>, { from, until }: Stretch, { now }: Here): Promise<Past<Value> | null> {
  const end = Math.min(until, Math.floor((now - settledAfter) / hourMs) * hourMs)
  return end <= from ? null : { from, until: end, value: await figure.read(from, end) }
}

/** What is remembered and was not touched since. */
async function stillSo<Value>(req: PayloadRequest, scope: Scope, name: string, until: number, here: Here): Promise<Past<Value> | null> {
  const [known] = recall<Past<Value>>(req, name, here)
  if (!known || (known.value.until < until && here.now - known.value.until > readAnewAfter)) return null
  return known.at.text === here.snapshot.text || !(await isTouched(req, scope, known)) ? known.value : null
}

async function isTouched<Value>(req: PayloadRequest, { condition }: Scope, { at, value: { from, until } }: Known<Past<Value>>): Promise<boolean> {
  const moment = (ms: number) => ({ value: new Date(ms).toISOString() })
  const [begin, end] = [moment(from), moment(until)]
  const { text, values } = joinSql`select exists (
      select from history_rewritten where ${madeSince(at)} and from_at < ${end}::timestamptz and until_at >= ${begin}::timestamptz
    ) or exists (
      select from (select id from ${entriesSince(at).table} where ${condition} group by id having sum(n) <> 0) moved
      where exists (select from transaction_history h where h.transaction_id = moved.id and h.created_at >= ${begin}::timestamptz and h.created_at < ${end}::timestamptz)
    ) as touched`
  const [row] = await sqlOf(req)<{ touched: boolean }>(text, values)
  return row!.touched
}
