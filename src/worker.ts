import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { jobs, periodic } from './jobs.ts'
import { closePayload } from './platform/closePayload.ts'
import { env } from './platform/env.ts'
import { startTicking } from './platform/periodic.ts'
import { prepareQueues, startWorking } from './platform/queue.ts'
import { surviveLostConnections } from './platform/surviveLostConnections.ts'
import { stopWhenAsked } from './stopWhenAsked.ts'

/** The process that does the jobs: any number of them may run on one database. */
const payload = await getPayload({ config, disableOnInit: true })
surviveLostConnections(payload)
await prepareQueues(payload, jobs.map(({ job }) => job))
const working = await startWorking(payload, env().DATABASE_URL, jobs)
const stopTicking = startTicking(payload, periodic)
payload.logger.info('Worker is ready')
process.send?.('ready')

stopWhenAsked(async () => {
  await stopTicking()
  await working.stop()
  await closePayload(payload)
})
