import { z } from 'zod'
import { settingsOf } from '../../platform/settings.ts'
import { list } from '../../transactions/list.ts'
import { waitingFor } from '../../transactions/approvals/waitingFor.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { pageExample } from '../transactions/examples.ts'
import { pageQuery } from '../transactions/schemas.ts'

export const waitingApprovals = defineEndpoint({
  method: 'get',
  path: '/approvals/waiting',
  tag: 'Approvals',
  summary: { en: 'What waits for my approval', ar: 'ما ينتظر موافقتي' },
  description:
    'The transactions whose approval is asked of the caller and not given yet, directly or in the place of who handed theirs on to them; never what they submitted. The same as the quick view `my_approvals` of the list.',
  access: 'user',
  query: z.object({ page: pageQuery.shape.page, limit: pageQuery.shape.limit, sort: pageQuery.shape.sort }),
  response: { status: 200, description: 'A page of transactions, with the exact number of all', example: pageExample },
  errors: ['UNAUTHENTICATED', 'VALIDATION_FAILED'],
  run: async ({ req, caller, query: { page, limit, sort } }) => {
    const [where, { office }] = [await waitingFor(req, caller!), await settingsOf(req.payload)]
    return { body: await list(req, { where, isOurs: true, sort, page, limit: limit ?? office.pageSize, depth: 0 }) }
  },
})
