import { z } from 'zod'
import { executionsOf } from '../../versions/executionsOf.ts'
import { historyOfWorkflow } from '../../versions/historyOfWorkflow.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { workflowId } from './schemas.ts'

export const workflowHistory = defineEndpoint({
  method: 'get',
  path: '/:id/history',
  tag: 'Workflows',
  summary: { en: 'The versions and executions of a workflow', ar: 'إصدارات سير العمل وتنفيذاته' },
  description:
    'The newest first: of each version the definition, who made and published it and when, what it changed, and the ' +
    'transactions that stand on it; under `executions` the transitions taken. `next` is the `before` of the next page.',
  access: ['admin'],
  params: workflowId,
  query: z.object({
    before: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe('Executions older than this one'),
    limit: z.coerce.number().int().min(1).max(100).default(25).describe('Executions a page'),
  }),
  response: {
    status: 200,
    description: 'Its versions, and a page of its executions',
    example: {
      docs: [
        {
          id: 9, number: 2, state: 'published', created: { at: '2026-11-20T08:00:00.000Z', by: { id: 1, name: 'Sara' } },
          published: { at: '2026-11-21T08:00:00.000Z', by: { id: 1, name: 'Sara' } }, fingerprint: '5a0fc1d7b6e94f3aa2c1d08e6b7f4e19',
          executions: { total: 40, running: 32, finished: 8 },
          differences: [{ element: 'state:checking', change: 'added', after: { key: 'checking' } }],
          definition: { key: 'permit' },
        },
      ],
      executions: {
        docs: [
          {
            id: 871, transaction: { id: 42, reference: 'TRX-2026-00042' }, at: '2026-11-21T09:00:00.000Z', by: { id: 1, name: 'Sara' },
            transition: 'submit', from: 'draft', to: 'submitted', comment: null,
          },
        ],
        next: 870,
      },
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, query }) => ({
    body: {
      docs: await historyOfWorkflow(req, params.id),
      executions: await executionsOf(req, { id: params.id, before: query.before, limit: query.limit }),
    },
  }),
})
