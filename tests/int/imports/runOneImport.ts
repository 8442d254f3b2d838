import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { runImport } from '../../../src/imports/runImport.ts'

/** A worker of one import, to be killed by a test. */
const payload = await getPayload({ config, disableOnInit: true })
await runImport(payload, Number(process.argv[2]), new AbortController().signal)
process.exit(0)
