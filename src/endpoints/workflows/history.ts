import { historyOfWorkflow } from '../../versions/historyOfWorkflow.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { workflowId } from './schemas.ts'

export const workflowHistory = defineEndpoint({
  method: 'get',
  path: '/:id/history',
  tag: 'Workflows',
  summary: { en: 'The versions of a workflow', ar: 'إصدارات سير العمل' },
  description: 'The newest first: the definition, who made and published it and when, what it changed, and the transactions that stand on it.',
  access: ['admin'],
  params: workflowId,
  response: {
    status: 200,
    description: 'Its versions',
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
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params }) => ({ body: { docs: await historyOfWorkflow(req, params.id) } }),
})
