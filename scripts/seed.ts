import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { env } from '../src/platform/env.ts'
import { seedOffice } from '../src/seed/index.ts'

/** Gives an empty database what an office starts with. What is there already stays as it is. */
const payload = await getPayload({ config, disableOnInit: true })
try {
  await seedOffice(payload, { demo: env().DEMO })
} finally {
  await payload.destroy()
}
// Payload leaves its pool open; nothing is left to wait for.
process.exit(0)
