import { resettingTemplate } from '../../mails/templates/resetting.ts'
import { isTemplateKey } from '../../mails/templates/words.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { templateAsCaller, templatePath } from './schemas.ts'

export const resetTemplate = defineEndpoint({
  method: 'post',
  path: '/:id/reset',
  tag: 'Email templates',
  summary: { en: 'Give a template its first words back', ar: 'إعادة النص الأصلي لقالب' },
  description: 'It says what the release in use says from then on, and follows later ones. What it said stays among its versions.',
  access: ['admin'],
  params: templatePath,
  response: { status: 200, description: 'Done', example: { message: 'The words of the product are back.', doc: { id: 7, key: 'welcome', customised: false } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'],
  run: async ({ req, params, locale }) => {
    const { key } = await templateAsCaller(req, params.id)
    if (!isTemplateKey(key)) throw new DomainError('CONFLICT', ofOwn)
    const doc = await inTx(req, () =>
      resettingTemplate(req, () => req.payload.update({ collection: slugs.emailTemplates, id: params.id, data: {}, depth: 0, overrideAccess: false, user: req.user, req })),
    )
    return { body: { message: say({ en: 'The words of the product are back.', ar: 'أُعيد النص الأصلي.' }, locale), doc } }
  },
})

const ofOwn = { reason: 'a template of your own has no other words to go back to', reasonAr: 'القالب الخاص ليس له نص أصلي يعود إليه' }
