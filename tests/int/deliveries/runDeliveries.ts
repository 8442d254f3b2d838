import { createLocalReq, getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { deliverMailsWith } from '../../../src/mails/handlers/deliverMails.ts'
import { composeMail } from '../../../src/notifications/composeMail.ts'
import { settingsOf } from '../../../src/platform/settings.ts'

/**
 * A worker that sends mails, told to look by each line it is given; to be killed by a test. It says `ready`, and `done`
 * when nothing is due.
 */
const payload = await getPayload({ config, disableOnInit: true })
const deliver = deliverMailsWith(composeMail)
const signal = new AbortController().signal
await settingsOf(payload)
await createLocalReq({}, payload)
process.on('message', async () => {
  await deliver({ payload, data: { occurrence: 'tick' }, jobId: 'test', signal, lastTry: false })
  process.send?.('done')
})
process.send?.('ready')
