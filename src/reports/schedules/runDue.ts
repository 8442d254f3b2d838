import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { actAsJob } from '../../audit/actor.ts'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError, isDomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { runSchedules } from './jobs.ts'
import { orderForAll } from './orderForAll.ts'
import { ownerMay } from './ownerMay.ts'
import { contextOf, scheduleOf, type Schedule } from './schedule.ts'
import { stopSchedule } from './stopSchedule.ts'
import { lastRun, nextRuns, type TimingContext } from './timing.ts'

/** What is passed to `runDue`: the moment it is; tests pass theirs. */
type Run = { clock?: () => Date; signal?: AbortSignal | undefined }

/**
 * Orders the reports of every schedule whose moment has come, schedule by schedule, each in one tx: its reports are
 * ordered and its next moment is set, or nothing is. Any number of workers may do this side by side, each may be killed
 * at any moment. Of several moments that passed while no worker ran the last one is made up for, once.
 */
export async function runDue(payload: Payload, { clock = now, signal }: Run = {}): Promise<void> {
  const at = clock()
  await followChanges(payload, at)
  const failed: number[] = []
  for (;;) {
    if (signal?.aborted) return
    let claimed: number | null = null
    try {
      const req = actAsJob(await createLocalReq({}, payload), runSchedules.name)
      const more = await inTx(req, async () => {
        claimed = await claim(req, at, failed)
        if (claimed !== null) await runOne(req, claimed, at)
        return claimed !== null
      })
      if (!more) return
    } catch (error) {
      if (claimed === null) throw error
      failed.push(claimed)
      if (isDomainError(error)) await stopSchedule(payload, claimed, error)
      else payload.logger.error({ err: error, msg: `Schedule ${String(claimed)} could not be run; it is tried again in a minute` })
    }
  }
}

/** Locks a schedule that is due; one that somebody else has in hand is left to them. */
async function claim(req: PayloadRequest, at: Date, except: readonly number[]): Promise<number | null> {
  const [row] = await sqlOf(req)<{ id: number }>(
    `select id from report_schedules where active and next_run_at <= $1 and id <> all($2::int[]) order by next_run_at, id
     limit 1 for no key update skip locked`,
    [at, except],
  )
  return row?.id ?? null
}

async function runOne(req: PayloadRequest, id: number, at: Date): Promise<void> {
  const schedule = await readSchedule(req, id)
  const context = await contextOf(req, schedule.timeZone)
  // What was planned may have been a holiday since: then it is no moment of this schedule any more.
  const due = lastRun(schedule.timing, context, new Date(schedule.nextRunAt!.getTime() - 1), at)
  const [next] = nextRuns(schedule.timing, context, at, 1)
  await sqlOf(req)('update report_schedules set next_run_at = $2, last_run_at = coalesce($3, last_run_at) where id = $1', [id, next ?? null, due])
  if (!due) return
  const may = await ownerMay(req, schedule)
  if (may === 'notShared') throw new DomainError('REPORT_NOT_OFFERED')
  if (may === 'yes') await orderForAll(req, schedule, due, null)
}

export async function readSchedule(req: PayloadRequest, id: number): Promise<Schedule> {
  const doc = await req.payload.findByID({ collection: slugs.reportSchedules, id, depth: 0, overrideAccess: true, req })
  return scheduleOf(doc as unknown as Record<string, unknown>)
}

/** Holidays, working hours and the time zone of the office may have changed: what is planned follows them. */
async function followChanges(payload: Payload, at: Date): Promise<void> {
  const req = actAsJob(await createLocalReq({}, payload), runSchedules.name)
  const planned = await sqlOf(req)<{ id: number; timing: 'workingDay' | 'cron'; at: string; cron: string | null; timeZone: string | null; next: Date | null }>(
    'select id, timing::text as timing, at, cron, time_zone as "timeZone", next_run_at as next from report_schedules where active and (next_run_at > $1 or next_run_at is null)',
    [at],
  )
  const contexts = new Map<string, TimingContext>()
  for (const row of planned) {
    const { timing } = scheduleOf(row)
    const zone = row.timeZone || ''
    const context = contexts.get(zone) ?? (await contextOf(req, zone || null))
    contexts.set(zone, context)
    const [next] = nextRuns(timing, context, at, 1)
    if (next?.getTime() === row.next?.getTime()) continue
    await sqlOf(req)('update report_schedules set next_run_at = $3 where id = $1 and active and next_run_at is not distinct from $2', [row.id, row.next, next ?? null])
  }
}
