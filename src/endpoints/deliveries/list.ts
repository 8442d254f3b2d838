import { z } from 'zod'
import { deliveriesOf } from '../../mails/log/deliveriesOf.ts'
import { pageOf } from '../../transactions/list.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { deliveryExample, deliveryFilter, pageOfDeliveries } from './schemas.ts'

export const listDeliveries = defineEndpoint({
  method: 'get',
  path: '/deliveries',
  tag: 'Mails',
  summary: { en: 'The log of mails', ar: 'سجل الرسائل' },
  description:
    'Newest first, kept for 90 days. `state` takes several with commas between; `to` is how the address begins; `from` and `until` are of when a mail was planned, the latter not included. `failed` are those that were given up: `reason` and `answer` say why. The text of a mail is not kept.',
  access: ['admin'],
  query: z.object({ ...deliveryFilter, ...pageOfDeliveries }),
  response: {
    status: 200,
    description: 'A page of mails',
    example: { docs: [deliveryExample], totalDocs: 1, limit: 25, page: 1, totalPages: 1, pagingCounter: 1, hasPrevPage: false, hasNextPage: false, prevPage: null, nextPage: null },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, query: { page, limit, state: states, ...filter } }) => {
    const { docs, totalDocs } = await deliveriesOf(req, { states, ...filter }, { page, limit })
    return { body: pageOf(docs, totalDocs, page, limit), headers: { 'cache-control': 'no-store' } }
  },
})
