import { z } from 'zod'
import { sendTestMail, testsAtMost } from '../../notifications/composeTestMail.ts'
import { DomainError } from '../../shared/errors.ts'
import { locales, say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { chosenTransaction, render } from './render.ts'
import { templateAsCaller, templatePath, unsaved, wordsToShow } from './schemas.ts'

export const testTemplate = defineEndpoint({
  method: 'post',
  path: '/:id/test',
  tag: 'Email templates',
  summary: { en: 'Send a template to oneself', ar: 'إرسال قالب إلى بريدي' },
  description: `One mail in one language to the address of the caller and nobody else, as \`preview\` shows it, sent like every other: it stands among the deliveries. At most ${testsAtMost.mails} in ${testsAtMost.minutes} minutes.`,
  access: ['admin'],
  params: templatePath,
  body: unsaved.extend({ locale: z.enum(locales).optional().describe('The caller’s language unless told') }),
  example: { locale: 'ar', transaction: 42 },
  response: { status: 202, description: 'On its way', example: { message: 'The mail is on its way to admin@example.com.', delivery: '6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'RATE_LIMITED'],
  run: async ({ req, caller, params, body, locale }) => {
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    const template = await templateAsCaller(req, params.id)
    const words = wordsToShow(template, body)
    const transaction = await chosenTransaction(req, body.transaction)
    const language = body.locale ?? locale
    const mail = await render(req, template, words, { locale: language, transaction: transaction?.id ?? null })
    const delivery = await sendTestMail(req, { to: caller.id, locale: language, key: template.key, mail })
    const { email } = caller
    const message = say({ en: `The mail is on its way to ${email}.`, ar: `الرسالة في طريقها إلى ${email}.` }, locale)
    return { status: 202, body: { message, delivery } }
  },
})
