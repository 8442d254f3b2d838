import { z } from 'zod'
import { publishDraft } from '../../versions/publishDraft.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { seenFingerprint, workflowId } from './schemas.ts'

export const publishWorkflow = defineEndpoint({
  method: 'post',
  path: '/:id/publish',
  tag: 'Workflows',
  summary: { en: 'Publish the draft of a workflow', ar: 'نشر مسودة سير العمل' },
  description: 'The version never changes again; new transactions start on it, running ones stay where they are. A draft with errors is refused with the findings as `data.findings`.',
  access: ['admin'],
  params: workflowId,
  body: z.object({ fingerprint: seenFingerprint }),
  example: { fingerprint: '5a0fc1d7b6e94f3aa2c1d08e6b7f4e19' },
  idempotent: true,
  response: { status: 200, description: 'Published', example: { number: 2, version: 9 } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'NOTHING_TO_PUBLISH', 'DRAFT_CHANGED', 'WORKFLOW_INVALID'],
  run: async ({ req, params, body }) => ({ body: await publishDraft(req, { id: params.id, seen: body.fingerprint }) }),
})
