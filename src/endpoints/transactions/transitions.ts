import { loadAsCaller } from '../../transactions/store.ts'
import { transitionsOf } from '../../transactions/transitionsOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { transitionsExample } from './examples.ts'
import { idParam } from './schemas.ts'

export const transactionTransitions = defineEndpoint({
  method: 'get',
  path: '/:id/transitions',
  tag: 'Transactions',
  summary: { en: 'The ways out of the present status', ar: 'الانتقالات المتاحة من الحالة الحالية' },
  description: 'Each with whether this person may take it, and why not.',
  access: 'user',
  params: idParam,
  response: { status: 200, description: 'Status and transitions', example: transitionsExample },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const transaction = await loadAsCaller(req, params.id)
    const answer = await transitionsOf(req, transaction, locale)
    return { body: { ...answer, rev: transaction.rev }, headers: { etag: `"${transaction.rev}"` } }
  },
})
