import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { refuseWrongSchedule } from './checkSchedule.ts'
import { orderForAll } from './orderForAll.ts'
import { readSchedule } from './runDue.ts'

/**
 * Lets a schedule run at once, beside its moments, in force or not: an occurrence of its own. Says for how many people.
 * Checks what a save checks; who may is decided before. Raises VALIDATION_FAILED.
 */
export async function runNow(req: PayloadRequest, id: number): Promise<number> {
  return inTx(req, async () => {
    await sqlOf(req)('select 1 from report_schedules where id = $1 for no key update', [id])
    const schedule = await readSchedule(req, id)
    await refuseWrongSchedule(req, schedule)
    return orderForAll(req, schedule, now(), callerOf(req)?.id ?? null)
  })
}
