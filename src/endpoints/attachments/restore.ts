import { z } from 'zod'
import { entriesOf } from '../../attachments/entriesOf.ts'
import { restoreAttachment } from '../../attachments/restoreAttachment.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { attachmentExample } from './example.ts'

export const restoreDeletedAttachment = defineEndpoint({
  method: 'post',
  path: '/:id/restore',
  tag: 'Files',
  summary: { en: 'Bring a deleted file back', ar: 'استعادة ملف محذوف' },
  description:
    'One version, or with `versions=all` every deleted version of its document whose content is still kept (setting ' +
    '`files.keepDeletedDays`). A document that was gone needs a free place among the files of its transaction.',
  access: ['admin'],
  params: idParam,
  query: z.object({ versions: z.enum(['all']).optional() }),
  response: {
    status: 200,
    description: 'The file, and the transaction’s new rev',
    example: { message: 'File Sheet A-102.pdf is back.', doc: attachmentExample, transaction: { id: 42, rev: 9, attachmentCount: 3 } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'FILE_NOT_DELETED', 'FILE_PURGED', 'TOO_MANY_FILES', 'TOO_MANY_VERSIONS'],
  run: async ({ req, params, query, locale }) => {
    const restored = await restoreAttachment(req, { id: params.id, all: query.versions === 'all' })
    const [doc] = await entriesOf(req, [restored.attachment])
    const { id, rev, attachmentCount } = restored.transaction
    const { fileName } = restored.attachment
    const message = { en: `File ${fileName} is back.`, ar: `تمت استعادة الملف ${fileName}.` }
    return { body: { message: message[locale], doc, transaction: { id, rev, attachmentCount } }, headers: { etag: `"${rev}"` } }
  },
})
