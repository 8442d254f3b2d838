import { isTemplateKey, releaseWordsToEdit, type WordsToEdit } from '../../mails/templates/words.ts'
import { slugs } from '../../shared/slugs.ts'
import { locales, type Locale } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { templateAsCaller, templatePath } from './schemas.ts'

/** As many as are kept of a template. */
const kept = 50

type Stored = { id: number; createdAt: string; version: { customised?: boolean | null } & Partial<Record<Locale, Partial<WordsToEdit> | null>> }

export const templateVersions = defineEndpoint({
  method: 'get',
  path: '/:id/versions',
  tag: 'Email templates',
  summary: { en: 'What a template said before', ar: 'النصوص السابقة لقالب' },
  description: `At most ${kept}, the last first; the first is in force. Where \`customised\` is false it followed the release, and has the words of the one in use now.`,
  access: ['admin'],
  params: templatePath,
  response: {
    status: 200,
    description: 'The versions',
    example: { docs: [{ id: 3, at: '2026-11-22T09:30:00.000Z', customised: true, en: { subject: '…', body: { root: {} }, button: null }, ar: { subject: '…', body: { root: {} }, button: null } }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params }) => {
    const { id, key } = await templateAsCaller(req, params.id)
    // The collection lets admins read versions, and nobody else comes here; conditions on versions are no caller's to ask.
    const { docs } = await req.payload.findVersions({
      collection: slugs.emailTemplates, where: { parent: { equals: id } }, sort: '-createdAt', limit: kept, depth: 0, pagination: false, overrideAccess: true, req,
    })
    const shown = (docs as unknown as Stored[]).map(({ id: version, createdAt, version: { customised, ...words } }) => {
      const followed = customised !== true && isTemplateKey(key) ? releaseWordsToEdit(key) : words
      return { id: version, at: createdAt, customised: customised === true, ...Object.fromEntries(locales.map((locale) => [locale, followed[locale] ?? null])) }
    })
    return { body: { docs: shown }, headers: { 'cache-control': 'no-store' } }
  },
})
