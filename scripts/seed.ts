import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { closePayload } from '../src/platform/closePayload.ts'
import { env } from '../src/platform/env.ts'
import { seedOffice } from '../src/seed/index.ts'

/** Gives an empty database what an office starts with. What is there already stays as it is. */
const payload = await getPayload({ config, disableOnInit: true })
try {
  await seedOffice(payload, { demo: env().DEMO, past: env().DEMO_PAST })
} finally {
  await closePayload(payload)
}
// The tools Payload loaded keep timers of their own.
process.exit()
