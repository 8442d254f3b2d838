import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { closePayload } from '../../../src/platform/closePayload.ts'
import { spreadWaiting } from '../../../src/notifications/spread/spreadWaiting.ts'

// Tells what waits, once, as a worker of its own.
const payload = await getPayload({ config, disableOnInit: true })
await spreadWaiting(payload, new AbortController().signal)
await closePayload(payload)
