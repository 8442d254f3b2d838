import { openAttachment } from '../../attachments/openAttachment.ts'
import { signedLink } from '../../platform/fileStore/index.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { answerFile } from './answerFile.ts'

export const downloadAttachment = defineEndpoint({
  method: 'get',
  path: '/:id/download',
  tag: 'Files',
  summary: { en: 'Download a file', ar: 'تنزيل ملف' },
  description:
    'For whoever may see the file, once it is found clean (or the office turned scanning off). Takes `Range`, ' +
    '`If-Range` and `If-None-Match`; every download is in the audit trail. Clients only where the office lets them. Where ' +
    'the object store serves files itself, the answer is 302 to a link that lives for 60 seconds.',
  access: 'user',
  params: idParam,
  response: { status: 200, description: 'The content; 206 for a range', contentType: 'application/octet-stream' },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'FILE_NOT_CLEAN', 'STORE_UNAVAILABLE'],
  run: async ({ req, params }) => {
    const { attachment, content, record } = await openAttachment(req, params.id)
    const { sha256, mimeType, fileName } = attachment
    const link = (disposition: string) => signedLink(sha256, { mimeType, disposition, seconds: 60 })
    return answerFile(req, { content, sha256, mimeType, fileName, record, link })
  },
})
