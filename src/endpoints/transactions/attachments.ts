import { z } from 'zod'
import { addAttachments } from '../../attachments/addAttachments.ts'
import { attachmentsOf } from '../../attachments/attachmentsOf.ts'
import { entriesOf } from '../../attachments/entriesOf.ts'
import { loadForUpload } from '../../attachments/loadForUpload.ts'
import { takeIn } from '../../attachments/takeIn.ts'
import { receiveFiles } from '../../platform/receiveFiles.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DomainError } from '../../shared/errors.ts'
import { shownTo } from '../../transactions/shownTo.ts'
import { attachmentExample } from '../attachments/example.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { once } from '../once.ts'
import { parseInput } from '../parseInput.ts'
import { idParam, pageQuery } from './schemas.ts'

export const listTransactionAttachments = defineEndpoint({
  method: 'get',
  path: '/:id/attachments',
  tag: 'Files',
  summary: { en: 'Files of a transaction', ar: 'ملفات المعاملة' },
  description:
    'Each document by its latest version, newest first. Clients see the files meant for them. `downloadable` says whether the ' +
    'content may be opened now. `deleted=true` gives administrators the deleted files instead.',
  access: 'user',
  params: idParam,
  query: z.object({ page: pageQuery.shape.page, limit: pageQuery.shape.limit, deleted: z.enum(['true', 'false']).optional() }),
  response: { status: 200, description: 'A page of files', example: { docs: [attachmentExample], totalDocs: 1 } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, query }) => ({
    body: await attachmentsOf(req, { transactionId: params.id, page: query.page, limit: query.limit ?? 100, deleted: query.deleted === 'true' }),
  }),
})

/** The most files one request may bring; more come in further requests. */
const filesAtOnce = 20
const megabyte = 1_048_576
const commentField = z.object({ comment: z.coerce.number().int().min(1).max(2_147_483_647).optional() })

export const addTransactionAttachments = defineEndpoint({
  method: 'post',
  path: '/:id/attachments',
  tag: 'Files',
  summary: { en: 'Add files to a transaction', ar: 'إضافة ملفات إلى المعاملة' },
  description:
    `Up to ${filesAtOnce} at once in the field \`files\`, all of them or none. Name and content are both checked; a refused file ` +
    'is named with its reason. Internal unless `clientVisible` is true; what a client sends is always visible to them. ' +
    'An `Idempotency-Key` makes a repeated upload answer again instead of adding a second time.',
  access: 'user',
  params: idParam,
  raw: 'multipart/form-data',
  body: z.object({
    files: z.array(z.string().meta({ format: 'binary' })).min(1).describe('The files'),
    clientVisible: z.enum(['true', 'false']).optional().describe('Whether the client may see them'),
    comment: z.string().optional().describe('A comment of one’s own that the files hang on; they are seen by who sees it'),
  }),
  response: {
    status: 201,
    description: 'The files, and the transaction’s new rev',
    example: { message: '1 file added.', docs: [attachmentExample], transaction: { id: 42, rev: 8, attachmentCount: 3 } },
  },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'MALFORMED_BODY', 'UNSUPPORTED_MEDIA_TYPE', 'FILE_TOO_LARGE',
    'REQUEST_TOO_LARGE', 'FILE_REFUSED', 'TOO_MANY_FILES', 'NO_MORE_FILES', 'STORE_UNAVAILABLE',
  ],
  run: async ({ req, caller, params, locale }) => {
    // Asked before a byte is read: whoever may not upload must not fill the disk.
    await loadForUpload(req, params.id)
    const { files } = await settingsOf(req.payload)
    const form = await receiveFiles(req, {
      fileFields: ['files'],
      limits: { fileBytes: files.maxSizeMb * megabyte, files: filesAtOnce, fields: 10 },
    })
    try {
      if (form.files.length === 0) throw noFiles
      const clientVisible = form.fields.clientVisible === 'true'
      const comment = parseInput(commentField, form.fields, locale, 'body').comment ?? null
      const accepted = await takeIn(req, form.files)
      const sent = { clientVisible, ...(comment ? { comment } : {}), files: form.files.map(({ fileName, sha256 }) => [fileName, sha256]) }
      return await once(req, { caller, body: sent, params }, async () => {
        const added = await addAttachments(req, { transactionId: params.id, files: accepted, clientVisible, comment })
        const docs = await entriesOf(req, added.attachments)
        const { id, rev, attachmentCount } = shownTo(caller, added.transaction)
        const message = {
          en: docs.length === 1 ? '1 file added.' : `${docs.length} files added.`,
          ar: docs.length === 1 ? 'تمت إضافة ملف واحد.' : `تمت إضافة الملفات، وعددها ${docs.length}.`,
        }
        return { status: 201, body: { message: message[locale], docs, transaction: { id, rev, attachmentCount } }, headers: { etag: `"${rev}"` } }
      })
    } finally {
      await form.discard()
    }
  },
})

const noFiles = new DomainError('MALFORMED_BODY', {
  reason: 'it holds no file in the field "files"',
  reasonAr: 'لا يوجد ملف في الحقل «files»',
})
