import { allowedFilters, allowedTags } from '../../mails/templates/liquidEngine.ts'
import { variablesOfTemplate, type TemplateVariable } from '../../mails/templates/variables/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { templateAsCaller, templatePath } from './schemas.ts'

export const templateVariables = defineEndpoint({
  method: 'get',
  path: '/:id/variables',
  tag: 'Email templates',
  summary: { en: 'What a template may name', ar: 'متغيرات القالب' },
  description: 'Every variable with what it is, a sample, and whether it may be empty; those of a list under `of`. And the tags and filters of Liquid that templates may use.',
  access: ['admin'],
  params: templatePath,
  response: {
    status: 200,
    description: 'The variables in the caller’s language',
    example: {
      docs: [{ name: 'transaction.reference', kind: 'text', label: 'Transaction number', sample: 'TRX-2026-00042', optional: false, html: false, of: null }],
      tags: ['if', 'for'], filters: ['default', 'upcase'],
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const { key, event } = await templateAsCaller(req, params.id)
    return { body: { docs: variablesOfTemplate(key, event).map((each) => shown(each, locale)), tags: allowedTags, filters: allowedFilters } }
  },
})

function shown({ name, kind, label, sample, optional, html, of }: TemplateVariable, locale: Locale): object {
  return { name, kind, label: say(label, locale), sample: typeof sample === 'string' ? sample : say(sample, locale), optional: optional === true, html: html === true, of: of?.map((each) => shown(each, locale)) ?? null }
}
