import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { closePayload } from '../src/platform/closePayload.ts'

/** Brings the database of DATABASE_URL to the schema of this version: `node scripts/migrate.ts`. Safe to repeat. */
const payload = await getPayload({ config, disableOnInit: true })
try {
  await payload.db.migrate()
} finally {
  await closePayload(payload)
}
// The tools Payload loaded keep timers of their own.
process.exit()
