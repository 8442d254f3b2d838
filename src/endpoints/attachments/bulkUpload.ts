import { z } from 'zod'
import { addToMany, type Item, type ItemResult } from '../../attachments/addToMany.ts'
import type { AttachmentEntry } from '../../attachments/attachment.ts'
import { entriesOf } from '../../attachments/entriesOf.ts'
import type { Caller } from '../../platform/caller.ts'
import { receiveFiles, type ReceivedFile } from '../../platform/receiveFiles.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DomainError } from '../../shared/errors.ts'
import { shownTo } from '../../transactions/shownTo.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { onceAcrossTxs } from '../once.ts'
import { parseInput } from '../parseInput.ts'
import { attachmentExample } from './example.ts'

/** The most files one such request may bring. */
const filesAtOnce = 50
const megabyte = 1_048_576

const place = z.union([z.number().int().min(1).max(2_147_483_647), z.string().trim().min(1).max(60)])
const fieldsOfForm = z.object({
  transactions: z.preprocess(parsedJson, z.union([place.transform((each) => [each]), z.array(place).min(1).max(filesAtOnce)])),
  clientVisible: z.enum(['true', 'false']).default('false'),
})

export const bulkUpload = defineEndpoint({
  method: 'post',
  path: '/bulk-upload',
  tag: 'Files',
  summary: { en: 'Add files to several transactions', ar: 'إضافة ملفات إلى عدة معاملات' },
  description:
    `Up to ${filesAtOnce} files in the field \`files\`; \`transactions\` is a JSON list of ids or numbers, one per file in their order, or one for ` +
    'all. Each file is added or refused by itself, and the answer says which. An `Idempotency-Key` makes a repeated request answer again.',
  access: 'user',
  raw: 'multipart/form-data',
  body: z.object({
    files: z.array(z.string().meta({ format: 'binary' })).min(1).describe('The files'),
    transactions: z.string().describe('["TRX-2026-00042", 43]'),
    clientVisible: z.enum(['true', 'false']).optional().describe('Whether the clients may see them'),
  }),
  response: {
    status: 200,
    description: 'A result per file, in their order',
    example: {
      succeeded: 1,
      failed: 1,
      results: [
        { index: 0, fileName: 'Sheet A-102.pdf', ok: true, doc: attachmentExample, transaction: { id: 42, rev: 8, attachmentCount: 3 } },
        { index: 1, fileName: 'b.pdf', ok: false, error: { code: 'NOT_FOUND', message: '…' } },
      ],
    },
  },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'MALFORMED_BODY', 'UNSUPPORTED_MEDIA_TYPE', 'REQUEST_TOO_LARGE',
    'FILE_REFUSED', 'IDEMPOTENCY_IN_PROGRESS', 'STORE_UNAVAILABLE',
  ],
  run: async ({ req, caller, locale }) => {
    const { clients, files } = await settingsOf(req.payload)
    // Asked before a byte is read; each transaction is asked for by its file.
    if (caller?.role === 'client' && !clients.mayUpload) throw new DomainError('FORBIDDEN')
    const largest = files.maxSizeMb * megabyte
    const form = await receiveFiles(req, { fileFields: ['files'], limits: { fileBytes: largest, files: filesAtOnce, fields: 10, eachByItself: true } })
    try {
      const fields = parseInput(fieldsOfForm, form.fields, locale, 'body')
      const items = paired(form.files, fields.transactions)
      const clientVisible = fields.clientVisible === 'true'
      const sent = { ...fields, files: form.files.map(({ fileName, sha256 }) => [fileName, sha256]) }
      return await onceAcrossTxs(req, { caller, body: sent, params: {} }, async () => {
        const results = await addToMany(req, { items, clientVisible, largest, locale })
        const entries = await entriesOf(req, results.flatMap((each) => (each.ok ? [each.attachment] : [])))
        const succeeded = entries.length
        return { body: { succeeded, failed: results.length - succeeded, results: results.map((each) => shownResult(each, entries, caller)) } }
      })
    } finally {
      await form.discard()
    }
  },
})

function paired(files: readonly ReceivedFile[], transactions: readonly Item['transaction'][]): Item[] {
  if (files.length === 0) throw malformed('it holds no file in the field "files"', 'لا يوجد ملف في الحقل «files»')
  const [only] = transactions
  return files.map((file, index) => {
    const transaction = transactions.length === 1 ? only : transactions[index]
    if (transaction === undefined || (transactions.length > 1 && transactions.length !== files.length)) {
      throw malformed(
        `"transactions" names ${transactions.length} for ${files.length} files; it takes one per file, or one for all`,
        `يحتوي «transactions» على ${transactions.length} مقابل ${files.length} من الملفات، والمطلوب واحدة لكل ملف أو واحدة للجميع`,
      )
    }
    return { file, transaction }
  })
}

function shownResult(result: ItemResult, entries: readonly AttachmentEntry[], caller: Caller | null): object {
  if (!result.ok) return result
  const { attachment, transaction, ...rest } = result
  const { id, rev, attachmentCount } = shownTo(caller, transaction)
  return { ...rest, doc: entries.find((each) => each.id === attachment.id), transaction: { id, rev, attachmentCount } }
}

function malformed(reason: string, reasonAr: string): DomainError {
  return new DomainError('MALFORMED_BODY', { reason, reasonAr })
}

/** A field that is JSON; a bare number of a transaction ("TRX-2026-00042") stays what it is. */
function parsedJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
