import { defineEndpoint } from '../defineEndpoint.ts'
import { chosenTransaction, render } from './render.ts'
import { previewExample, templateAsCaller, templatePath, unsaved, wordsToShow } from './schemas.ts'

export const previewTemplate = defineEndpoint({
  method: 'post',
  path: '/:id/preview',
  tag: 'Email templates',
  summary: { en: 'See a template as a mail', ar: 'معاينة قالب' },
  description:
    'In both languages, with the words that are sent (or, for a language that is not, those in force), filled in from a sample or from a transaction that the caller may read. Nothing is saved.',
  access: ['admin'],
  params: templatePath,
  body: unsaved,
  example: { en: { subject: '{{ transaction.reference }}: {{ status.to }}', body: { root: { type: 'root', children: [] } }, button: null }, transaction: 42 },
  response: { status: 200, description: 'The three parts of the mail in each language', example: { en: previewExample, ar: previewExample, transaction: { id: 42, reference: 'TRX-2026-00042' } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, body }) => {
    const template = await templateAsCaller(req, params.id)
    const words = wordsToShow(template, body)
    const transaction = await chosenTransaction(req, body.transaction)
    const about = { transaction: transaction?.id ?? null }
    return {
      body: { en: await render(req, template, words, { locale: 'en', ...about }), ar: await render(req, template, words, { locale: 'ar', ...about }), transaction },
      headers: { 'cache-control': 'no-store' },
    }
  },
})
