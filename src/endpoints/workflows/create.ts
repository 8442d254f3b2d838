import { z } from 'zod'
import { Key } from '../../workflows/shapes.ts'
import { say } from '../../shared/text.ts'
import { createWorkflow as create } from '../../versions/createWorkflow.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const createWorkflow = defineEndpoint({
  method: 'post',
  path: '/',
  tag: 'Workflows',
  summary: { en: 'Make a workflow', ar: 'إنشاء سير عمل' },
  description: 'With a draft as version 1: a copy of a template (GET /workflows/templates), or one with nothing in it.',
  access: ['admin'],
  body: z.object({
    key: Key,
    nameEn: z.string().trim().min(1).max(100),
    nameAr: z.string().trim().min(1).max(100),
    description: z.string().max(1000).nullish(),
    template: z.string().max(60).optional(),
  }),
  example: { key: 'permit', nameEn: 'Permit', nameAr: 'تصريح', template: 'simple_approval' },
  idempotent: true,
  response: {
    status: 201,
    description: 'The workflow',
    example: { message: 'The workflow was made; its first version is a draft.', doc: { id: 4, key: 'permit', nameEn: 'Permit', nameAr: 'تصريح', publishedVersion: null } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'IDEMPOTENCY_KEY_REUSED'],
  run: async ({ req, body, locale }) => {
    const doc = await create(req, body)
    const message = { en: 'The workflow was made; its first version is a draft.', ar: 'تم إنشاء سير العمل، وإصداره الأول مسودة.' }
    return { status: 201, body: { message: say(message, locale), doc } }
  },
})
