import { createHash } from 'node:crypto'
import cron from 'node-cron'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { sendJob, type JobDefinition } from './queue.ts'

/** Work that comes again: the job, and when (cron, in UTC). Its data names the occurrence. */
export type Periodic = { job: JobDefinition<{ occurrence: string }>; cron: string }

/**
 * The clock of periodic work. Every worker ticks; each tick sends a job whose id is made of name and occurrence,
 * so any number of workers cause one run. Returns how to stop it.
 */
export function startTicking(payload: Payload, periodic: readonly Periodic[]): () => Promise<void> {
  const tasks = periodic.map(({ job, cron: when }) =>
    cron.schedule(
      when,
      async ({ date }) => {
        try {
          await occurrenceJob(await createLocalReq({}, payload), job, date)
        } catch (error) {
          payload.logger.error({ err: error, msg: `Periodic job ${job.name} of ${date.toISOString()} was not sent` })
        }
      },
      { timezone: 'UTC', noOverlap: true },
    ),
  )
  return async () => {
    await Promise.all(tasks.map((task) => task.stop()))
  }
}

/** Sends the job of one occurrence (its minute), unless some worker has sent it already. */
export async function occurrenceJob(req: PayloadRequest, job: Periodic['job'], at: Date): Promise<void> {
  const occurrence = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString()
  await sendJob(req, job, { occurrence }, { id: occurrenceId(job.name, occurrence) })
}

/** The same occurrence has the same job id in every worker, and the queue takes an id once. */
function occurrenceId(name: string, occurrence: string): string {
  const hash = createHash('sha256').update(`${name} ${occurrence}`).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}
