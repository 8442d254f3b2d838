import { say } from '../../shared/text.ts'
import { templates } from '../../workflows/templates/index.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const workflowTemplates = defineEndpoint({
  method: 'get',
  path: '/templates',
  tag: 'Workflows',
  summary: { en: 'Templates to start from', ar: 'قوالب للبدء' },
  access: ['admin'],
  response: {
    status: 200,
    description: 'The plainest first',
    example: { docs: [{ key: 'simple_approval', name: 'Simple approval', description: 'One person asks, one administrator answers.', definition: { key: 'simple_approval' } }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: ({ locale }) => {
    const docs = templates.map(({ definition, description }) => ({
      key: definition.key,
      name: say(definition.name, locale),
      description: say(description, locale),
      definition,
    }))
    return Promise.resolve({ body: { docs } })
  },
})
