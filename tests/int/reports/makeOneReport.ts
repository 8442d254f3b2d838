import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { makeReport } from '../../../src/reports/make/make.ts'

/** A worker of one report, to be killed by a test. */
const payload = await getPayload({ config, disableOnInit: true })
await makeReport(payload, Number(process.argv[2]), new AbortController().signal)
process.exit(0)
