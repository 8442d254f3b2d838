import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { jobs } from './jobs.ts'
import { closePayload } from './platform/closePayload.ts'
import { env } from './platform/env.ts'
import { prepareQueues, startWorking } from './platform/queue.ts'
import { startTicking } from './platform/ticking.ts'
import { stopWhenAsked } from './stopWhenAsked.ts'
import { ticks } from './ticks.ts'

/** The process that does the jobs: any number of them may run on one database. */
const payload = await getPayload({ config, disableOnInit: true })
await prepareQueues(payload, jobs.map(({ job }) => job))
const working = await startWorking(payload, env().DATABASE_URL, jobs)
const ticking = startTicking(payload, ticks)
payload.logger.info('Worker is ready')
process.send?.('ready')

stopWhenAsked(async () => {
  await ticking.stop()
  await working.stop()
  await closePayload(payload)
})
