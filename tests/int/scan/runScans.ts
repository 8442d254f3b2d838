import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { scanContentsHandler } from '../../../src/attachments/scan/handlers/scanContents.ts'

/** A worker that scans what waits, once; to be killed by a test. */
const payload = await getPayload({ config, disableOnInit: true })
await scanContentsHandler({ payload, data: { occurrence: 'tick' }, jobId: 'test', signal: new AbortController().signal, lastTry: false })
process.exit(0)
