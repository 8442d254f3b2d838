import { z } from 'zod'
import { defineEndpoint } from '../defineEndpoint.ts'
import { parseInput } from '../parseInput.ts'
import { importExample } from './importAnswer.ts'
import { transactionOptions } from './importOptions.ts'
import { takeInUpload } from './takeInUpload.ts'

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
  body: transactionOptions.extend({ file: z.string().meta({ format: 'binary' }).describe('The workbook') }),
  response: {
    status: 202,
    description: 'Taken in; a job does the work',
    example: { doc: { ...importExample, status: 'queued', step: 'queued', totalRows: 0, imported: 0 } },
  },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'API_KEY_NOT_ALLOWED', 'VALIDATION_FAILED', 'MALFORMED_BODY', 'UNSUPPORTED_MEDIA_TYPE', 'FILE_TOO_LARGE',
    'FILE_REFUSED', 'IDEMPOTENCY_KEY_MALFORMED', 'IDEMPOTENCY_KEY_REUSED',
  ],
  run: (asked) =>
    takeInUpload(asked, async (given) => parseInput(transactionOptions, given, asked.locale, 'body')),
})
