import { setFlagsFromString } from 'node:v8'
import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { jobs, periodic } from './jobs.ts'
import { closePayload } from './platform/closePayload.ts'
import { collectGarbage } from './platform/collectGarbage.ts'
import { env } from './platform/env.ts'
import { startTicking } from './platform/periodic.ts'
import { prepareQueues, startWorking, type JobHandler } from './platform/queue.ts'
import { surviveLostConnections } from './platform/surviveLostConnections.ts'
import { makeReports } from './reports/jobs.ts'
import { stopWhenAsked } from './stopWhenAsked.ts'

type Work = (typeof jobs)[number]

/** What a report leaves behind is gone before the next one begins. */
function tidily({ handler, ...work }: Work): Work {
  const tidy: JobHandler<never> = (args) => handler(args).finally(collectGarbage)
  return { ...work, handler: work.job.name === makeReports.name ? tidy : handler }
}

/** The process that does the jobs: any number of them may run on one database. */
// Long reports leave much behind that is soon over; left alone, V8 lets it grow to several times what is in use.
setFlagsFromString('--heap-growing-percent=40')
const payload = await getPayload({ config, disableOnInit: true })
surviveLostConnections(payload)
await prepareQueues(payload, jobs.map(({ job }) => job))
const working = await startWorking(payload, env().DATABASE_URL, jobs.map(tidily))
const stopTicking = startTicking(payload, periodic)
await collectGarbage()
payload.logger.info('Worker is ready')
process.send?.('ready')

stopWhenAsked(async () => {
  await stopTicking()
  await working.stop()
  await closePayload(payload)
})
