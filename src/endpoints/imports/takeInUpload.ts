import type { PayloadRequest } from 'payload'
import type { ImportOptions } from '../../imports/importRecord.ts'
import { megabyte } from '../../imports/read/limits.ts'
import { screenFile } from '../../imports/screenFile.ts'
import { startImport } from '../../imports/startImport.ts'
import type { Caller } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DomainError, type FieldError } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { once } from '../once.ts'
import { importAnswer } from './importAnswer.ts'
import { receiveUpload } from './receiveUpload.ts'

/**
 * Receives a file with its options, screens it, and starts the import; once for an Idempotency-Key. `read` makes
 * options of the fields of the form and of the query.
 */
export async function takeInUpload(
  { req, caller, locale, query }: { req: PayloadRequest; caller: Caller | null; locale: Locale; query: Record<string, unknown> },
  read: (given: Record<string, unknown>) => Promise<ImportOptions>,
): Promise<Response> {
  // A job does the work later with the rights of the account, which are more than this key has.
  if (caller?.apiKey?.isLesser) throw new DomainError('API_KEY_NOT_ALLOWED')
  const { imports } = await settingsOf(req.payload)
  const form = await receiveUpload(req, 'file', imports.maxFileMb * megabyte)
  try {
    const given: Record<string, unknown> = { mode: imports.defaultMode, ...query, ...form.fields }
    // `dry_run` is `dryRun`, as everywhere.
    const options = await read({ ...given, dryRun: given['dryRun'] ?? given['dry_run'] })
    const upload = form.file
    if (!upload) throw new DomainError('VALIDATION_FAILED', { fields: 'file' }, { fields: [fileMissing] })
    await screenFile(upload.path, upload.name)
    const asked = { caller, params: {}, body: { ...options, name: upload.name, sha256: upload.sha256 } }
    return await once(req, asked, async () => {
      const doc = await startImport(req, { upload, options, locale })
      return { status: 202, headers: { location: `/api/v1/imports/${doc.id}` }, body: { doc: importAnswer(doc, locale) } }
    })
  } finally {
    await form.discard()
  }
}

const fileMissing: FieldError = {
  path: 'file',
  code: 'REQUIRED',
  message: {
    en: 'Send the workbook as a file in the form field "file".',
    ar: 'أرسل الملف في حقل النموذج «file».',
  },
}
