import { z } from 'zod'
import { mostSimulated, simulateDraft } from '../../versions/simulateDraft.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { workflowId } from './schemas.ts'

export const simulateWorkflow = defineEndpoint({
  method: 'post',
  path: '/:id/simulate',
  tag: 'Workflows',
  summary: { en: 'Try a definition on recorded work', ar: 'تجربة تعريف على عمل مسجل' },
  description: `Does the recorded changes of status again under the \`definition\` of the body (else the draft, else the published version), over the latest \`limit\` transactions, at most ${mostSimulated}. Saves nothing and tells nobody. What else a transaction holds is taken as it is today.`,
  access: ['admin'],
  params: workflowId,
  body: z.object({ definition: z.looseObject({}).optional(), limit: z.number().int().min(1).max(mostSimulated).default(500) }),
  example: { limit: 500 },
  response: {
    status: 200,
    description: 'What would have happened',
    example: {
      transactions: 500, steps: 1840, accepted: 1822, refusedBy: { COMMENT_REQUIRED: 18 }, escalations: {}, slas: {},
      landedElsewhere: { count: 11, examples: [{ id: 42, recorded: 'approved', simulated: 'under_review' }] },
      refused: { count: 18, examples: [{ id: 42, at: '2026-11-02T08:00:00.000Z', status: 'under_review', code: 'COMMENT_REQUIRED', message: 'A comment is required.' }] },
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'WORKFLOW_INVALID'],
  run: async ({ req, params, body, locale }) => ({
    body: await simulateDraft(req, { id: params.id, definition: body.definition, limit: body.limit, locale }),
  }),
})
