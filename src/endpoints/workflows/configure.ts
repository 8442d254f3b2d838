import { z } from 'zod'
import { configure } from '../../versions/configure.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { findingExample, seenFingerprint, workflowId } from './schemas.ts'

export const configureWorkflow = defineEndpoint({
  method: 'put',
  path: '/:id/configure',
  tag: 'Workflows',
  summary: { en: 'Write the draft of a workflow', ar: 'كتابة مسودة سير العمل' },
  description: 'Replaces the definition of the draft, or begins one, and answers everything that is wrong with it. A draft may be wrong; errors only keep it from being published.',
  access: ['admin'],
  params: workflowId,
  body: z.object({ definition: z.looseObject({ key: z.string() }), fingerprint: seenFingerprint }),
  example: { definition: { key: 'permit', name: { en: 'Permit', ar: 'تصريح' }, states: [], transitions: [], customFields: [] } },
  response: {
    status: 200,
    description: 'Saved, with what is wrong',
    example: { number: 2, fingerprint: '5a0fc1d7b6e94f3aa2c1d08e6b7f4e19', publishable: false, findings: [findingExample] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'DRAFT_CHANGED'],
  run: async ({ req, params, body, locale }) => ({
    body: await configure(req, { id: params.id, definition: body.definition, seen: body.fingerprint, locale }),
  }),
})
