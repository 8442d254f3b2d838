import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { leaseContent } from '../../../src/attachments/previews/leaseContent.ts'
import { makePreview } from '../../../src/attachments/previews/makePreview.ts'

/** A worker with one file in hand, which says so; then it is killed. */
const payload = await getPayload({ config, disableOnInit: true })
const content = await leaseContent(payload)
process.stdout.write('leased')
if (content) await makePreview(payload, content, new AbortController().signal)
