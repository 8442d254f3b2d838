import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { gatherDue } from '../../../src/notifications/digest/gatherDue.ts'

/** A worker that gathers what is due; the test kills it on the way. */
const payload = await getPayload({ config, disableOnInit: true })
await gatherDue(payload, new Date())
process.exit(0)
