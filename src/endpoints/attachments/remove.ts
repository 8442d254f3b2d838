import { z } from 'zod'
import { removeAttachment } from '../../attachments/removeAttachment.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

export const deleteAttachment = defineEndpoint({
  method: 'delete',
  path: '/:id',
  tag: 'Files',
  summary: { en: 'Delete a file', ar: 'حذف ملف' },
  description:
    'Takes one version out of sight; the highest one left then counts. With `versions=all` the whole document goes. Only who uploaded ' +
    'what goes, or an admin. The answer carries the new rev of the transaction.',
  access: ['editor', 'admin'],
  params: idParam,
  query: z.object({ versions: z.enum(['all']).optional() }),
  response: {
    status: 200,
    description: 'Deleted',
    example: { message: 'File plan.pdf deleted.', doc: { id: 5, fileName: 'plan.pdf', removed: 1 }, transaction: { id: 42, rev: 9, attachmentCount: 2 } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, query, locale }) => {
    const { attachment, transaction, removed } = await removeAttachment(req, { id: params.id, all: query.versions === 'all' })
    const { fileName } = attachment
    const message = { en: `File ${fileName} deleted.`, ar: `تم حذف الملف ${fileName}.` }
    const { id, rev, attachmentCount } = transaction
    return { body: { message: message[locale], doc: { id: params.id, fileName, removed }, transaction: { id, rev, attachmentCount } } }
  },
})
