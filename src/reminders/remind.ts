import { createLocalReq, type Payload } from 'payload'
import { actAsJob } from '../audit/actor.ts'
import { now } from '../platform/clock.ts'
import { settingsOf } from '../platform/settings.ts'
import type { DueTransaction } from './claimDue.ts'
import { dueCalendars, type DueCalendar } from './dueCalendars.ts'
import { remindOfDueDates } from './jobs.ts'
import { remindBatch } from './remindBatch.ts'
import { workingDaysAround, type WorkingDays } from './workingDays.ts'

const batchSize = 500

/** How many people's transactions were told about, and how many could not be. */
export type Reminded = { told: number; failed: number }

type Run = { at: Date; signal?: AbortSignal | undefined; limit: number; done: Reminded }

/**
 * Tells of every due date what has become true of it since it was told of last, in batches, until nothing is left that
 * nobody else has at hand: the strongest alone, so that after a night without a worker nobody hears three things at once.
 * Any number of runs may go side by side, each may be killed at any moment: what is told and that it was told are
 * written together. `clock` is asked once.
 */
export async function remind(
  payload: Payload,
  { signal, clock = now, limit = batchSize }: { signal?: AbortSignal; clock?: () => Date; limit?: number } = {},
): Promise<Reminded> {
  const run: Run = { at: clock(), signal, limit, done: { told: 0, failed: 0 } }
  const { notifications } = await settingsOf(payload)
  for (const group of await dueCalendars(await createLocalReq({}, payload))) {
    const days = workingDaysAround(group.calendar, run.at.getTime(), notifications.dueSoonDays)
    if (days) await remindByCalendar(payload, group, days, run)
  }
  return run.done
}

async function remindByCalendar(payload: Payload, group: DueCalendar, days: WorkingDays, run: Run): Promise<void> {
  const failed: number[] = []
  const batch = async (asked: { only?: number; claimed: DueTransaction[] }) => {
    const req = actAsJob(await createLocalReq({}, payload), remindOfDueDates.name)
    run.done.told += await remindBatch(req, { group, days, at: run.at, limit: run.limit, except: failed, ...asked })
  }
  for (;;) {
    if (run.signal?.aborted) return
    const claimed: DueTransaction[] = []
    try {
      await batch({ claimed })
      if (claimed.length < run.limit) return
    } catch (error) {
      // Nothing of the batch is told. With nothing in it, it is not a transaction that is to blame.
      if (claimed.length === 0) throw error
      for (const { id } of claimed) {
        if (run.signal?.aborted) return
        try {
          await batch({ only: id, claimed: [] })
        } catch (cause) {
          failed.push(id)
          run.done.failed += 1
          payload.logger.error({ err: cause, msg: `Nobody could be reminded of transaction ${id}; it is tried again in a minute` })
        }
      }
    }
  }
}
