import { loadAsCaller } from '../../transactions/store.ts'
import { workflowOf } from '../../transactions/workflowOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { workflowExample } from './examples.ts'
import { idParam } from './schemas.ts'

export const transactionWorkflow = defineEndpoint({
  method: 'get',
  path: '/:id/workflow',
  tag: 'Transactions',
  summary: { en: 'Where it stands in its workflow', ar: 'موقعها في سير العمل' },
  description:
    'The plan, the way it came, the approval asked and those given, its clocks, and what the clock will do by itself. A client is told the states and their own part.',
  access: 'user',
  params: idParam,
  response: { status: 200, description: 'Where it stands', example: workflowExample },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const transaction = await loadAsCaller(req, params.id)
    return { body: await workflowOf(req, transaction, locale), headers: { etag: `"${transaction.rev}"` } }
  },
})
