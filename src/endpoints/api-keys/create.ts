import { z } from 'zod'
import { roles } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const apiKeyExample = {
  id: 3,
  name: 'Accounting',
  role: 'editor',
  owner: 7,
  expiresAt: '2027-03-01T00:00:00.000Z',
  hint: 'mdc_Zk3v…',
  lastUsedAt: null,
  revokedAt: null,
  createdBy: 1,
  createdAt: '2026-03-01T08:00:00.000Z',
  updatedAt: '2026-03-01T08:00:00.000Z',
}

export const createApiKey = defineEndpoint({
  method: 'post',
  path: '/',
  tag: 'API keys',
  summary: { en: 'Make an API key', ar: 'إنشاء مفتاح واجهة برمجية' },
  description:
    'The `key` is told this once: only its hash is stored. It acts for `owner` (you, unless named), with the rights of `role` or those of the owner, whichever are less, until `expiresAt`, at most 731 days away.',
  access: ['admin'],
  body: z.object({
    name: z.string().trim().min(1).max(80),
    role: z.enum(roles),
    owner: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    expiresAt: z.iso.datetime({ offset: true }).or(z.iso.date()),
  }),
  example: { name: 'Accounting', role: 'editor', owner: 7, expiresAt: '2027-03-01T00:00:00.000Z' },
  response: {
    status: 201,
    description: 'The key, told once',
    example: { message: 'Keep the key: it is not shown again.', key: 'mdc_Zk3vY0qJ8sW1xR5tB7nC2mD4fG6hL9pAeUiOyTrEwQs', doc: apiKeyExample },
  },
  errors: ['VALIDATION_FAILED'],
  run: async ({ req, body, locale }) => {
    const created = await req.payload.create({ collection: slugs.apiKeys, data: body as never, overrideAccess: false, user: req.user, depth: 0, req })
    const { key, ...doc } = created as typeof created & { key?: string }
    const message = say({ en: 'Keep the key: it is not shown again.', ar: 'احفظ المفتاح، فلن يُعرض مرة أخرى.' }, locale)
    return { status: 201, body: { message, key, doc }, headers: { 'cache-control': 'no-store' } }
  },
})
