import { scanAgain } from '../../attachments/quarantine/scanAgain.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { contentParam } from './schemas.ts'

export const scanQuarantined = defineEndpoint({
  method: 'post',
  path: '/quarantine/:sha256/scan',
  tag: 'Files',
  summary: { en: 'Scan a content again', ar: 'إعادة فحص محتوى' },
  description:
    'Soon, by the signatures the scanner then has. A content in quarantine stays there even when nothing is found any more; `clearedAt` then says so, and an admin decides.',
  access: ['admin'],
  params: contentParam,
  response: { status: 202, description: 'It will be', example: { message: 'It will be scanned again in a moment.' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    await scanAgain(req, params.sha256)
    const message = { en: 'It will be scanned again in a moment.', ar: 'سيعاد فحصه بعد لحظات.' }
    return { status: 202, body: { message: message[locale] } }
  },
})
