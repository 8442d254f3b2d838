import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { loadAsCaller } from '../../transactions/store.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { transactionExample } from './examples.ts'
import { idParam } from './schemas.ts'

const answer = (transaction: Transaction) => ({ body: transaction, headers: { etag: `"${transaction.rev}"` } })

export const readTransaction = defineEndpoint({
  method: 'get',
  path: '/:id',
  tag: 'Transactions',
  summary: { en: 'Read one transaction', ar: 'قراءة معاملة' },
  access: 'user',
  params: idParam,
  query: z.object({
    depth: z.coerce.number().int().min(0).max(3).default(0),
    trash: z.enum(['true', 'false']).optional().describe('Admins also read deleted ones with `true`'),
  }),
  response: { status: 200, description: 'The transaction; its rev as ETag', example: transactionExample },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params, query }) => {
    if (query.depth === 0 && query.trash !== 'true') return answer(await loadAsCaller(req, params.id))
    const found = await req.payload.find({
      collection: slugs.transactions,
      where: { id: { equals: params.id } },
      limit: 1,
      depth: query.depth,
      trash: query.trash === 'true',
      pagination: false,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const [transaction] = found.docs as unknown as Transaction[]
    if (!transaction) throw new DomainError('NOT_FOUND')
    return answer(transaction)
  },
})
