import { create } from '../../transactions/create.ts'
import type { TransactionInput } from '../../transactions/transaction.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from './answerTransaction.ts'
import { transactionExample } from './examples.ts'
import { createBody } from './schemas.ts'

export const createTransaction = defineEndpoint({
  method: 'post',
  path: '/',
  tag: 'Transactions',
  summary: { en: 'Create a transaction', ar: 'إنشاء معاملة' },
  access: ['editor', 'admin'],
  body: createBody,
  idempotent: true,
  example: { externalReference: 'AHJ-7781', clientName: 'Al Noor Development', type: 1, priority: 'high' },
  response: { status: 201, description: 'The new transaction', example: { doc: transactionExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'ASSIGNEE_NOT_STAFF', 'CLIENT_NOT_CLIENT', 'FIELD_FORBIDDEN'],
  run: async ({ req, body, locale }) => {
    const created = await create(req, body as TransactionInput)
    return answerTransaction(req, created, locale, {
      status: 201,
      message: { en: `Transaction ${created.reference} created.`, ar: `تم إنشاء المعاملة ${created.reference}.` },
    })
  },
})
