import { removeAttachment } from '../../attachments/removeAttachment.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

export const deleteAttachment = defineEndpoint({
  method: 'delete',
  path: '/:id',
  tag: 'Files',
  summary: { en: 'Delete a file', ar: 'حذف ملف' },
  description: 'Takes it out of sight. Only who uploaded it, or an admin. The answer carries the new rev of the transaction.',
  access: ['editor', 'admin'],
  params: idParam,
  response: {
    status: 200,
    description: 'Deleted',
    example: { message: 'File plan.pdf deleted.', doc: { id: 5, fileName: 'plan.pdf' }, transaction: { id: 42, rev: 9, attachmentCount: 2 } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const { attachment, transaction } = await removeAttachment(req, params.id)
    const { fileName } = attachment
    const message = { en: `File ${fileName} deleted.`, ar: `تم حذف الملف ${fileName}.` }
    const { id, rev, attachmentCount } = transaction
    return { body: { message: message[locale], doc: { id: params.id, fileName }, transaction: { id, rev, attachmentCount } } }
  },
})
