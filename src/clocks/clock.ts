import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { CalendarRef, Segment } from '../sla/index.ts'

/** A clock of a transaction, its ledger as it will be stored; `stored` segments of it are stored already. */
export type Clock = { transactionId: number; sla: string; run: number; ledger: Segment[]; stored: number }

/** A segment as the database tells it: moments in milliseconds. */
type SegmentRow = { state: Segment['state']; from: number; why: string; key: string; version: string; target: number }

const segments = `(select json_agg(json_build_object('state', s.state, 'from', round(extract(epoch from s.from_at) * 1000)::bigint, 'why', s.why,
  'key', s.calendar_key, 'version', s.calendar_version, 'target', s.target_minutes) order by s.place)
  from sla_segments s where s.clock_id = c.id)`

/**
 * The clocks of these transactions in the order in which they began. With `open` the ledgers of stopped ones are left
 * empty: only their runs are counted.
 */
export async function clocksOfTransactions(
  req: PayloadRequest,
  transactionIds: readonly number[],
  { open = false } = {},
): Promise<Clock[]> {
  const rows = await sqlOf(req)<{ transactionId: number; sla: string; run: number; segments: SegmentRow[] | null }>(
    `select c.transaction_id as "transactionId", c.sla, c.run, ${open ? `case when c.state <> 'stopped' then ${segments} end` : segments} as segments
     from sla_clocks c where c.transaction_id = any($1::int[]) order by c.id`,
    [transactionIds],
  )
  return rows.map(({ transactionId, sla, run, segments: list }) => ({
    transactionId,
    sla,
    run,
    ledger: (list ?? []).map(({ state, from, why, key, version, target }) => ({
      state,
      from,
      why,
      calendar: { key, version },
      targetMinutes: target,
    })),
    stored: list?.length ?? 0,
  }))
}

/** The calendars that ledgers name. */
export function refsOf(clocks: readonly Clock[]): CalendarRef[] {
  return clocks.flatMap(({ ledger }) => ledger.map(({ calendar }) => calendar))
}

/** Whether time may still pass on it. */
export function isOpen({ ledger }: Clock): boolean {
  return ledger.length > 0 && ledger.at(-1)!.state !== 'stopped'
}
