import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { jobs } from '../../../src/jobs.ts'
import { planSends } from '../../../src/notifications/sends/jobs.ts'

/** A worker that plans what is due of messages and ends: to be killed in the middle of it. */
const payload = await getPayload({ config, disableOnInit: true })
const work = jobs.find(({ job }) => job.name === planSends.name)!
const { signal } = new AbortController()
await work.handler({ payload, data: { occurrence: 'killed' } as never, jobId: 'killed', signal, lastTry: false })
process.exit(0)
