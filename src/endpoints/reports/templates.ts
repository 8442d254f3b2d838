import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const reportTemplatesEndpoint = defineEndpoint({
  method: 'get',
  path: '/templates',
  tag: 'Reports',
  summary: { en: 'Templates to print reports with', ar: 'قوالب طباعة التقارير' },
  description: 'What `template` of POST /reports/generate may be. Without one, reports are printed as the release lays them out.',
  access: ['editor', 'admin'],
  response: { status: 200, description: 'The templates by name', example: { docs: [{ id: 1, name: 'Letterhead', description: 'For clients', paper: 'portrait' }] } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ req }) => {
    const { docs } = await req.payload.find({
      collection: slugs.reportTemplates, sort: 'name', limit: 200, depth: 0, pagination: false, overrideAccess: false, user: req.user, req,
    })
    return { body: { docs: docs.map(({ id, name, description, paper }) => ({ id, name, description: description ?? null, paper })) } }
  },
})
