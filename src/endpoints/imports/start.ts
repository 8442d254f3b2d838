import { z } from 'zod'
import { readTerms } from '../../imports/history/readTerms.ts'
import { importKinds } from '../../imports/importRecord.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { parseInput } from '../parseInput.ts'
import { historyExample } from './historyExample.ts'
import { historyOptions, transactionOptions } from './importOptions.ts'
import { takeInUpload } from './takeInUpload.ts'

const kind = z.object({ kind: z.enum(importKinds).default('transactions') })

export const startImportEndpoint = defineEndpoint({
  method: 'post',
  path: '/',
  tag: 'Imports',
  summary: { en: 'Import transactions, or their history', ar: 'استيراد المعاملات أو سجل أحداثها' },
  description:
    'Of the kind `transactions` the same as POST /transactions/bulk-import. Of the kind `history` the file (.xlsx or CSV) ' +
    'has a line for each event: reference, occurred at, activity, and who (a role or an email address). The events are ' +
    'replayed by the workflow at their own times; nobody is notified and nothing is triggered. What it refuses is listed ' +
    'with the state of that moment. The answer comes at once; follow `Location`. For administrators, because a history ' +
    'says what others did; editors import transactions.',
  access: ['editor', 'admin'],
  raw: 'multipart/form-data',
  query: z.looseObject({}),
  body: kind.extend({
    ...historyOptions.shape,
    workflow: historyOptions.shape.workflow.optional(),
    duplicates: transactionOptions.shape.duplicates,
    file: z.string().meta({ format: 'binary' }).describe('The workbook'),
  }),
  response: { status: 202, description: 'Taken in; a job does the work', example: { doc: historyExample } },
  errors: [
    'UNAUTHENTICATED', 'FORBIDDEN', 'API_KEY_NOT_ALLOWED', 'VALIDATION_FAILED', 'MALFORMED_BODY', 'UNSUPPORTED_MEDIA_TYPE', 'FILE_TOO_LARGE',
    'FILE_REFUSED', 'IDEMPOTENCY_KEY_MALFORMED', 'IDEMPOTENCY_KEY_REUSED',
  ],
  run: (asked) =>
    takeInUpload(asked, async (given) => {
      const { req, caller, locale } = asked
      if (parseInput(kind, given, locale, 'body').kind === 'transactions') {
        return { kind: 'transactions', ...parseInput(transactionOptions, given, locale, 'body') }
      }
      if (caller?.role !== 'admin') throw new DomainError('FORBIDDEN')
      const { workflow, mapping, roles, ...options } = parseInput(historyOptions, given, locale, 'body')
      return { kind: 'history', ...options, history: await readTerms(req, { workflow, mapping, roles }) }
    }),
})
