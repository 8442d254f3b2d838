import { actionsOf } from '../../transactions/actionsOf.ts'
import { definitionJsonSchema } from '../../workflows/definitionSchema.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const workflowSchema = defineEndpoint({
  method: 'get',
  path: '/schema',
  tag: 'Workflows',
  summary: { en: 'The JSON schema of a definition', ar: 'مخطط JSON لتعريف سير العمل' },
  description: 'Draft 2020-12, for editors and other programs. What a shape cannot say (reachable, takeable, translated) `configure` answers.',
  access: ['admin'],
  response: { status: 200, description: 'The schema', example: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: ({ req }) => Promise.resolve({ body: definitionJsonSchema(actionsOf(req.payload)) }),
})
