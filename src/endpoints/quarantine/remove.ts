import { deleteQuarantined } from '../../attachments/quarantine/deleteQuarantined.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { contentParam } from './schemas.ts'

export const removeQuarantined = defineEndpoint({
  method: 'delete',
  path: '/quarantine/:sha256',
  tag: 'Files',
  summary: { en: 'Delete a content in quarantine for good', ar: 'حذف محتوى من الحجر نهائياً' },
  description: 'Its bytes are removed and its files deleted; they cannot be restored. Their records stay, because decisions name their digests.',
  access: ['admin'],
  params: contentParam,
  response: { status: 200, description: 'Deleted', example: { message: 'Deleted for good.', doc: { sha256: '275a…', files: 1 } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'NOT_IN_QUARANTINE', 'STORE_UNAVAILABLE'],
  run: async ({ req, params, locale }) => {
    const files = await deleteQuarantined(req, params.sha256)
    const message = { en: 'Deleted for good.', ar: 'تم الحذف نهائياً.' }
    return { body: { message: message[locale], doc: { sha256: params.sha256, files } } }
  },
})
