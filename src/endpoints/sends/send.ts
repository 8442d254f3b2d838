import { createSend } from '../../notifications/sends/createSend.ts'
import { previewSend } from '../../notifications/sends/previewSend.ts'
import { readSend } from '../../notifications/sends/readSend.ts'
import { shownSend } from '../../notifications/sends/shownSend.ts'
import { say } from '../../shared/text.ts'
import { transactionsOfFilter } from '../../transactions/transactionsOfFilter.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { sendBody, sendExample } from './schemas.ts'

export const sendMessage = defineEndpoint({
  method: 'post',
  path: '/send',
  tag: 'Notifications',
  summary: { en: 'Write to many people', ar: 'مراسلة عدة أشخاص' },
  description:
    'To people, roles, departments, and those of the transactions a filter finds; each once, active accounts only. Now or at a moment of the next year. ' +
    'With `dryRun` nothing is sent: the answer says how many they would be now, and names some. Who they are is fixed when it starts. ' +
    'Mails go out some at a time (setting notifications.messagesPerMinute), behind those about what happens, and not to people who switched them off.',
  access: ['admin'],
  idempotent: true,
  body: sendBody,
  example: {
    to: { filter: { status: 'in_review' }, as: ['client'] }, channels: ['inApp', 'email'],
    subject: { en: 'Closed on Thursday', ar: 'إجازة يوم الخميس' }, message: { en: 'The office is closed on Thursday.', ar: 'المكتب مغلق يوم الخميس.' },
    at: '2026-12-01T08:30',
  },
  response: {
    status: 202,
    description: 'It is kept and will be sent (200 for a dry run)',
    example: { message: 'The message will be sent to 1200 people.', people: 1200, names: ['Acme', 'Najd Holding'], doc: { ...sendExample, state: 'scheduled', total: null, planned: 0 } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'MALFORMED_QUERY'],
  run: async ({ req, caller, body, locale }) => {
    const send = await readSend(req, body)
    const by = caller!.id
    const { people, names } = await previewSend(req, send.audience, by, transactionsOfFilter)
    if (body.dryRun) return { status: 200, body: { people, names } }
    const id = await createSend(req, send, by)
    const message = say({ en: `The message will be sent to ${people} people.`, ar: `ستُرسل الرسالة إلى ${people} شخصاً.` }, locale)
    return { status: 202, body: { message, people, names, doc: await shownSend(req, id) } }
  },
})
