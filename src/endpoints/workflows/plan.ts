import { z } from 'zod'
import { planFor } from '../../versions/plan.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { planExample, stateMapping, workflowId } from './schemas.ts'

const number = z.coerce.number().int().min(1).max(1_000_000)

export const planWorkflow = defineEndpoint({
  method: 'get',
  path: '/:id/plan',
  tag: 'Workflows',
  summary: { en: 'Plan the move to another version', ar: 'خطة النقل إلى إصدار آخر' },
  description: 'Where what runs on each other version would land in `version` (the published one, unless named; a draft too), and what cannot be mapped. `mapping[on_hold]=waiting` says what a state becomes. Changes nothing.',
  access: ['admin'],
  params: workflowId,
  query: z.looseObject({ version: number.optional(), from: number.optional(), mapping: stateMapping.default({}) }),
  response: { status: 200, description: 'A plan for each version that something runs on', example: { plans: [planExample] } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'WORKFLOW_INVALID'],
  run: async ({ req, params, query, locale }) => ({
    body: { plans: await planFor(req, { id: params.id, from: query.from, to: query.version, mapping: query.mapping, locale }) },
  }),
})
