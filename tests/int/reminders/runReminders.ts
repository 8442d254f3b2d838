import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { remind } from '../../../src/reminders/remind.ts'

/** A worker that reminds of what is true at the instant it is given, twice at once; to be killed by a test. */
const clock = () => new Date(process.argv[2]!)
const payload = await getPayload({ config, disableOnInit: true })
let told = 1
while (told > 0) {
  const both = await Promise.all([remind(payload, { clock, limit: 20 }), remind(payload, { clock, limit: 20 })])
  told = both.reduce((sum, each) => sum + each.told, 0)
}
process.exit(0)
