import { schedule } from 'node-cron'
import { createLocalReq, type Payload } from 'payload'
import { now } from './clock.ts'
import { sendJob, type JobDefinition } from './queue.ts'

/** Periodic work: at each occurrence of `cron` one job is sent, however many workers there are. */
export type Tick = { job: JobDefinition<Record<string, never>>; cron: string }

/** Starts the clock of periodic work in this process; `stop` ends it. */
export function startTicking(payload: Payload, ticks: readonly Tick[]): { stop: () => Promise<void> } {
  const tasks = ticks.map(({ job, cron }) =>
    schedule(cron, async () => {
      try {
        // Workers' clocks differ by moments: the occurrence is named by its minute.
        const minute = Math.round(now().getTime() / 60_000)
        await sendJob(await createLocalReq({}, payload), job, {}, { singletonKey: `${job.name}:${minute}`, singletonSeconds: 600 })
      } catch (error) {
        payload.logger.error({ err: error, msg: `Tick of ${job.name}` })
      }
    }),
  )
  return {
    stop: async () => {
      await Promise.all(tasks.map((task) => task.stop()))
    },
  }
}
