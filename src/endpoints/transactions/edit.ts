import { edit } from '../../transactions/edit.ts'
import type { TransactionInput } from '../../transactions/transaction.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from './answerTransaction.ts'
import { transactionExample } from './examples.ts'
import { editBody, idParam } from './schemas.ts'

const editAs = (method: 'put' | 'patch') =>
  defineEndpoint({
    method,
    path: '/:id',
    tag: 'Transactions',
    summary: { en: 'Edit a transaction', ar: 'تعديل معاملة' },
    description: 'Only the fields sent are changed. Status, deletion and system fields have doors of their own.',
    access: 'user',
    params: idParam,
    body: editBody,
    rev: true,
    example: { priority: 'urgent', dueDate: '2026-12-31' },
    response: { status: 200, description: 'The transaction as it is now', example: { doc: transactionExample } },
    errors: [
      'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'STALE_REV', 'VALIDATION_FAILED', 'FIELD_FORBIDDEN',
      'USE_STATUS_ENDPOINT', 'USE_DELETE_WITH_REASON', 'ASSIGNEE_NOT_STAFF', 'CLIENT_NOT_CLIENT', 'FEATURE_OFF',
    ],
    run: async ({ req, params, body, rev, locale }) => {
      const edited = await edit(req, {
        id: params.id,
        data: body as TransactionInput & Record<string, unknown>,
        rev: rev ?? body.rev,
      })
      return answerTransaction(req, edited, locale, {
        message: { en: `Transaction ${edited.reference} saved.`, ar: `تم حفظ المعاملة ${edited.reference}.` },
      })
    },
  })

export const patchTransaction = editAs('patch')
export const putTransaction = editAs('put')
