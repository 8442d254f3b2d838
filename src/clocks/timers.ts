import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { addWorkingTime, workingMinutesBetween, type CalendarRef, type WorkingCalendar } from '../sla/index.ts'

/** An automatic transition that is not done. `dueAt` is an instant, null while its transaction is deleted. */
export type Timer = { id: number; transactionId: number; dueAt: number | null; leftMinutes: number | null; calendar: CalendarRef | null }

const minuteMs = 60_000

/** The timers of these transactions that are not done. */
export async function timersOf(req: PayloadRequest, transactionIds: readonly number[]): Promise<Timer[]> {
  const rows = await sqlOf(req)<{ id: string; transactionId: number; dueAt: Date | null; left: number | null; key: string | null; version: string | null }>(
    `select id, transaction_id as "transactionId", due_at as "dueAt", left_minutes as left, calendar_key as key, calendar_version as version
     from due_items where transaction_id = any($1::int[]) and kind = 'automatic' and done_at is null`,
    [transactionIds],
  )
  return rows.map(({ id, transactionId, dueAt, left, key, version }) => ({
    id: Number(id),
    transactionId,
    dueAt: dueAt && dueAt.getTime(),
    leftMinutes: left,
    calendar: key !== null && version !== null ? { key, version } : null,
  }))
}

/** Stores what became of them. */
export async function saveTimers(req: PayloadRequest, timers: readonly Timer[]): Promise<void> {
  if (timers.length === 0) return
  const rows = timers.map(({ id, dueAt, leftMinutes, calendar }) => ({
    id,
    due: dueAt === null ? null : new Date(dueAt).toISOString(),
    left: leftMinutes,
    version: calendar?.version ?? null,
  }))
  await sqlOf(req)(
    `update due_items i set due_at = r.due, left_minutes = r.left, calendar_version = r.version, retry_at = null
     from jsonb_to_recordset($1::jsonb) as r (id bigint, due timestamptz, "left" float8, version text) where i.id = r.id and i.done_at is null`,
    [JSON.stringify(rows)],
  )
}

/** What is left of a timer at an instant: working minutes if a calendar measures it. Nothing when it has come. */
export function leftOf(timer: Timer, calendar: WorkingCalendar | null, at: number): number {
  if (timer.dueAt === null || timer.dueAt <= at) return 0
  return calendar ? workingMinutesBetween(calendar, at, timer.dueAt) : (timer.dueAt - at) / minuteMs
}

/** When a timer of which so much is left at an instant will come. */
export function dueAfterMinutes(left: number, calendar: WorkingCalendar | null, at: number): number {
  return calendar ? addWorkingTime(calendar, at, left) : at + Math.round(left * minuteMs)
}
