import { z } from 'zod'
import { changeVisibility } from '../../attachments/changeVisibility.ts'
import { entriesOf } from '../../attachments/entriesOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { attachmentExample } from './example.ts'

export const editAttachment = defineEndpoint({
  method: 'patch',
  path: '/:id',
  tag: 'Files',
  summary: { en: 'Show a document to the client, or hide it', ar: 'إظهار مستند للعميل أو إخفاؤه' },
  description:
    'Of the whole document: all its versions change together, and what the client is shown of it on timeline and notices follows. ' +
    'Nothing else of a file changes; a new content is a new version.',
  access: ['editor', 'admin'],
  params: idParam,
  body: z.strictObject({ clientVisible: z.boolean() }),
  example: { clientVisible: true },
  response: {
    status: 200,
    description: 'The file, and the transaction’s new rev',
    example: { message: 'The client sees Sheet A-102.pdf.', doc: attachmentExample, transaction: { id: 42, rev: 9, attachmentCount: 3 } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, body, locale }) => {
    const changed = await changeVisibility(req, { id: params.id, clientVisible: body.clientVisible })
    const [doc] = await entriesOf(req, [changed.attachment])
    const { id, rev, attachmentCount } = changed.transaction
    const { fileName } = changed.attachment
    const message = body.clientVisible
      ? { en: `The client sees ${fileName}.`, ar: `أصبح الملف ${fileName} مرئياً للعميل.` }
      : { en: `The client does not see ${fileName}.`, ar: `لم يعد العميل يرى الملف ${fileName}.` }
    return { body: { message: message[locale], doc, transaction: { id, rev, attachmentCount } }, headers: { etag: `"${rev}"` } }
  },
})
