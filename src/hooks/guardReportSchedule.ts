import type { CollectionBeforeValidateHook } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { refuseWrongSchedule } from '../reports/schedules/checkSchedule.ts'
import { contextOf, scheduleOf } from '../reports/schedules/schedule.ts'
import { nextRuns } from '../reports/schedules/timing.ts'

/**
 * What holds on every save of a schedule: it can be run as it is, it belongs to whoever made it, and its next moment is
 * computed here - and only where its timing changed, or one that is just due would be passed over.
 */
export const guardReportSchedule: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data) return data
  // Of a new one Payload gives an empty document, which reads like a schedule with the usual values.
  const kept = operation === 'create' ? undefined : (originalDoc as Record<string, unknown> | undefined)
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
  const asked = { ...kept, ...given }
  const caller = callerOf(req)
  const owner = operation === 'create' || caller?.role !== 'admin' ? (kept?.['owner'] ?? caller?.id) : (asked['owner'] ?? kept?.['owner'])
  const schedule = scheduleOf({ ...asked, owner })
  const before = kept ? scheduleOf(kept) : null
  // What was taken out of force for a fault, or is put out of force now, may stay as it is.
  if (schedule.active || !before) await refuseWrongSchedule(req, schedule)
  const isAsBefore = before?.active === true && JSON.stringify([before.timing, before.timeZone]) === JSON.stringify([schedule.timing, schedule.timeZone])
  const [next] = schedule.active ? nextRuns(schedule.timing, await contextOf(req, schedule.timeZone), now(), 1) : []
  const at = isAsBefore && schedule.active ? before.nextRunAt : next
  return { ...data, owner, nextRunAt: at?.toISOString() ?? null, lastRunAt: before?.lastRunAt?.toISOString() ?? null }
}
