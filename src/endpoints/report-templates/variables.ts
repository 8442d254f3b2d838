import { allowedFilters, allowedTags } from '../../mails/templates/liquidEngine.ts'
import type { TemplateVariable } from '../../mails/templates/variables/templateVariable.ts'
import { defaultTemplate } from '../../reports/render/template.ts'
import { pageVariables } from '../../reports/templates/pageVariables.ts'
import { say, type Locale } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const reportTemplateVariables = defineEndpoint({
  method: 'get',
  path: '/variables',
  tag: 'Report templates',
  summary: { en: 'What a report template may name', ar: 'متغيرات قالب التقرير' },
  description: 'Every variable with what it is and a sample; those of a list under `of`. Also the tags and filters of Liquid that templates may use, and the page of the release to begin with.',
  access: ['admin'],
  response: {
    status: 200,
    description: 'The variables in the caller’s language',
    example: { docs: [{ name: 'report.title', kind: 'text', label: 'Title of the report', sample: 'Transaction summary', of: null }], tags: ['if', 'for'], filters: ['default', 'upcase'], release: { paper: 'portrait', body: '<h1>{{ report.title }}</h1>', css: '' } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ locale }) => ({
    body: { docs: pageVariables.map((each) => shown(each, locale)), tags: allowedTags, filters: allowedFilters, release: defaultTemplate },
  }),
})

function shown({ name, kind, label, sample, of }: TemplateVariable, locale: Locale): object {
  return { name, kind, label: say(label, locale), sample: typeof sample === 'string' ? sample : say(sample, locale), of: of?.map((each) => shown(each, locale)) ?? null }
}
