import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { runDue } from '../../../src/reports/schedules/runDue.ts'

/** A worker that runs what is due at a moment, to be killed by a test. */
const payload = await getPayload({ config, disableOnInit: true })
await runDue(payload, { clock: () => new Date(process.argv[2]!) })
process.exit(0)
