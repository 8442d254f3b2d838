import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { CalendarRef, WorkingCalendar } from '../sla/index.ts'
import type { CalendarContent } from '../sla/versioned.ts'
import { rememberCalendar, rememberedCalendar } from './rememberCalendar.ts'

/**
 * The versions that ledgers name, each once, whatever became of the calendars since. The same objects again and again in
 * one process. Throws for a ref that was never kept: without it the past could not be told.
 */
export async function calendarsFor(req: PayloadRequest, refs: readonly CalendarRef[]): Promise<WorkingCalendar[]> {
  const wanted = new Map(refs.map((ref) => [`${ref.key} ${ref.version}`, ref]))
  const missing = [...wanted.values()].filter((ref) => !rememberedCalendar(req.payload, ref))
  const found = missing.length === 0 ? [] : await readVersions(req, missing)
  return [...wanted.values()].map((ref) => {
    const calendar = rememberedCalendar(req.payload, ref) ?? found.find(({ key, version }) => key === ref.key && version === ref.version)
    if (!calendar) throw new Error(`Calendar "${ref.key}" has no version "${ref.version}"; every version that was used is kept.`)
    return calendar
  })
}

async function readVersions(req: PayloadRequest, refs: readonly CalendarRef[]): Promise<WorkingCalendar[]> {
  const rows = await sqlOf(req)<{ key: string; version: string; content: CalendarContent }>(
    `select v.key, v.version, v.content from calendar_versions v
     join unnest($1::text[], $2::text[]) as wanted (key, version) on v.key = wanted.key and v.version = wanted.version`,
    [refs.map(({ key }) => key), refs.map(({ version }) => version)],
  )
  return rows.map(({ key, version, content }) => rememberCalendar(req.payload, { key, version, ...content }))
}
