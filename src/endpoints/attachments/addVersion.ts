import { z } from 'zod'
import { addVersion, refuseVersionOf } from '../../attachments/addVersion.ts'
import { entriesOf } from '../../attachments/entriesOf.ts'
import { takeIn } from '../../attachments/takeIn.ts'
import { receiveFiles } from '../../platform/receiveFiles.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DomainError } from '../../shared/errors.ts'
import { shownTo } from '../../transactions/shownTo.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { once } from '../once.ts'
import { idParam } from '../transactions/schemas.ts'
import { attachmentExample } from './example.ts'

const megabyte = 1_048_576

export const addAttachmentVersion = defineEndpoint({
  method: 'post',
  path: '/:id/versions',
  tag: 'Files',
  summary: { en: 'Add a version of a document', ar: 'إضافة نسخة من مستند' },
  description:
    'One file in the field `file`. It becomes the version that counts, seen by who sees the document; the older ones stay. Clients ' +
    'only on documents they brought themselves, where the office lets them upload. An `Idempotency-Key` makes a repeated upload ' +
    'answer again instead of adding a second time.',
  access: 'user',
  params: idParam,
  raw: 'multipart/form-data',
  body: z.object({ file: z.string().meta({ format: 'binary' }).describe('The file') }),
  response: {
    status: 201,
    description: 'The version, and the transaction’s new rev',
    example: { message: 'Version 2 added.', doc: attachmentExample, transaction: { id: 42, rev: 8, attachmentCount: 3 } },
  },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'MALFORMED_BODY', 'UNSUPPORTED_MEDIA_TYPE', 'FILE_TOO_LARGE',
    'REQUEST_TOO_LARGE', 'FILE_REFUSED', 'TOO_MANY_VERSIONS', 'STORE_UNAVAILABLE',
  ],
  run: async ({ req, caller, params, locale }) => {
    // Asked before a byte is read: whoever may not upload must not fill the disk.
    await refuseVersionOf(req, params.id)
    const { files } = await settingsOf(req.payload)
    const form = await receiveFiles(req, { fileFields: ['file'], limits: { fileBytes: files.maxSizeMb * megabyte, files: 1, fields: 10 } })
    try {
      const [file] = await takeIn(req, form.files)
      if (!file) throw noFile
      return await once(req, { caller, body: { fileName: file.fileName, sha256: file.sha256 }, params }, async () => {
        const added = await addVersion(req, { id: params.id, file })
        const [doc] = await entriesOf(req, [added.attachment])
        const { id, rev, attachmentCount } = shownTo(caller, added.transaction)
        const { version } = added.attachment
        const message = { en: `Version ${version} added.`, ar: `تمت إضافة النسخة ${version}.` }
        return { status: 201, body: { message: message[locale], doc, transaction: { id, rev, attachmentCount } }, headers: { etag: `"${rev}"` } }
      })
    } finally {
      await form.discard()
    }
  },
})

const noFile = new DomainError('MALFORMED_BODY', {
  reason: 'it holds no file in the field "file"',
  reasonAr: 'لا يوجد ملف في الحقل «file»',
})
