import { createLocalReq, getPayload } from 'payload'
import config from '../payload.config.ts'
import { jobs } from '../src/jobs.ts'
import { closePayload } from '../src/platform/closePayload.ts'
import { prepareQueues } from '../src/platform/queue.ts'
import { seedTemplates } from '../src/seed/seedTemplates.ts'

/** Brings the database of DATABASE_URL to the schema of this version, job queues and the rows of new mails included. Safe to repeat. */
const payload = await getPayload({ config, disableOnInit: true })
try {
  await payload.db.migrate()
  await prepareQueues(payload, jobs.map(({ job }) => job))
  await seedTemplates(await createLocalReq({}, payload))
} finally {
  await closePayload(payload)
}
// The tools Payload loaded keep timers of their own.
process.exit()
