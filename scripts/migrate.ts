import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { jobs } from '../src/jobs.ts'
import { closePayload } from '../src/platform/closePayload.ts'
import { prepareQueues } from '../src/platform/queue.ts'

/** Brings the database of DATABASE_URL to the schema of this version, job queues included. Safe to repeat. */
const payload = await getPayload({ config, disableOnInit: true })
try {
  await payload.db.migrate()
  await prepareQueues(payload, jobs.map(({ job }) => job))
} finally {
  await closePayload(payload)
}
// The tools Payload loaded keep timers of their own.
process.exit()
