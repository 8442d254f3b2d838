import { z } from 'zod'
import { releaseFromQuarantine } from '../../attachments/quarantine/releaseFromQuarantine.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { contentParam } from './schemas.ts'

export const releaseQuarantined = defineEndpoint({
  method: 'post',
  path: '/quarantine/:sha256/release',
  tag: 'Files',
  summary: { en: 'Release a content from quarantine', ar: 'رفع الحجر عن محتوى' },
  description:
    'For a finding that is none. All its files can be opened again; the reason stands in the timeline of each transaction and in the audit trail. A later scan that finds the same does not bring it back, one that finds something else does.',
  access: ['admin'],
  params: contentParam,
  body: z.object({ reason: z.string().trim().max(1000).default('') }),
  example: { reason: 'The manufacturer confirmed that this drawing sets off a false alarm.' },
  response: { status: 200, description: 'Released', example: { message: 'Released from quarantine.', doc: { sha256: '275a…', files: 1 } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'REASON_REQUIRED', 'NOT_IN_QUARANTINE', 'STORE_UNAVAILABLE', 'VALIDATION_FAILED'],
  run: async ({ req, params, body, locale }) => {
    const { files } = await releaseFromQuarantine(req, { ...params, ...body })
    const message = { en: 'Released from quarantine.', ar: 'تم رفع الحجر.' }
    return { body: { message: message[locale], doc: { sha256: params.sha256, files } } }
  },
})
