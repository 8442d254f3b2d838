import { z } from 'zod'
import { duplicateRules, modes } from '../../imports/importRecord.ts'
import { megabyte } from '../../imports/read/limits.ts'
import { screenFile } from '../../imports/screenFile.ts'
import { startImport } from '../../imports/startImport.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DomainError, type FieldError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { parseInput } from '../parseInput.ts'
import { once } from '../once.ts'
import { importAnswer, importExample } from './importAnswer.ts'
import { receiveUpload } from './receiveUpload.ts'

const flag = z.enum(['true', 'false', '1', '0', 'on', 'off', '']).transform((value) => ['true', '1', 'on'].includes(value))

const options = z.object({
  mode: z.enum(modes).default('all_or_nothing').describe('What becomes of good rows when others are wrong; the office decides what happens when nothing is said'),
  duplicates: z.enum(duplicateRules).default('reject').describe('What becomes of reference numbers already known'),
  dryRun: flag.default(false).describe('Judge every row, import none'),
})

export const bulkImport = defineEndpoint({
  method: 'post',
  path: '/bulk-import',
  tag: 'Imports',
  summary: { en: 'Import transactions from a workbook', ar: 'استيراد المعاملات من ملف' },
  description:
    'Takes an Excel workbook (.xlsx) or a CSV file with the columns A to H, at most 100,000 rows. The answer comes at ' +
    'once; follow `Location` until `status` is `completed` or `failed`. Options are form fields or query parameters. ' +
    'With an `Idempotency-Key` the same upload is taken in once.',
  access: ['editor', 'admin'],
  raw: 'multipart/form-data',
  query: z.looseObject({}),
  body: options.extend({ file: z.string().meta({ format: 'binary' }).describe('The workbook') }),
  response: {
    status: 202,
    description: 'Taken in; a job does the work',
    example: { doc: { ...importExample, status: 'queued', step: 'queued', totalRows: 0, imported: 0 } },
  },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'API_KEY_NOT_ALLOWED', 'VALIDATION_FAILED', 'MALFORMED_BODY', 'UNSUPPORTED_MEDIA_TYPE', 'FILE_TOO_LARGE',
    'FILE_REFUSED', 'IDEMPOTENCY_KEY_MALFORMED', 'IDEMPOTENCY_KEY_REUSED',
  ],
  run: async ({ req, caller, locale, query }) => {
    // A job does the work later with the rights of the account, which are more than this key has.
    if (caller?.apiKey?.isLesser) throw new DomainError('API_KEY_NOT_ALLOWED')
    const { imports } = await settingsOf(req.payload)
    const form = await receiveUpload(req, 'file', imports.maxFileMb * megabyte)
    try {
      const chosen = parseInput(options, optionsOf({ mode: imports.defaultMode, ...query, ...form.fields }), locale, 'body')
      const upload = form.file
      if (!upload) throw new DomainError('VALIDATION_FAILED', { fields: 'file' }, { fields: [fileMissing] })
      await screenFile(upload.path, upload.name)
      const asked = { caller, params: {}, body: { ...chosen, name: upload.name, sha256: upload.sha256 } }
      return await once(req, asked, async () => {
        const doc = await startImport(req, { upload, options: chosen, locale })
        return { status: 202, headers: { location: `/api/v1/imports/${doc.id}` }, body: { doc: importAnswer(doc, locale) } }
      })
    } finally {
      await form.discard()
    }
  },
})

const fileMissing: FieldError = {
  path: 'file',
  code: 'REQUIRED',
  message: {
    en: 'Send the workbook as a file in the form field "file".',
    ar: 'أرسل الملف في حقل النموذج «file».',
  },
}

/** `dry_run` is `dryRun`, as everywhere. */
const optionsOf = (given: Record<string, unknown>) => ({ ...given, dryRun: given['dryRun'] ?? given['dry_run'] })
