import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { overdueItems } from '../../../src/timers/overdueItems.ts'
import { sweep } from '../../../src/timers/sweep.ts'

/** A worker that sweeps until nothing is due, twice at once as if each tick came doubled; to be killed by a test. */
const payload = await getPayload({ config, disableOnInit: true })
while ((await overdueItems(payload)).waiting > 0) await Promise.all([sweep(payload, { limit: 20 }), sweep(payload, { limit: 20 })])
process.exit(0)
