import { z } from 'zod'
import { standingOf } from '../../notifications/rules/standingOf.ts'
import { firstAsCaller } from '../../platform/firstAsCaller.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const ruleStanding = defineEndpoint({
  method: 'get',
  path: '/:id/standing',
  tag: 'Notification rules',
  summary: { en: 'What a notification rule did', ar: 'ما قامت به قاعدة إشعار' },
  description:
    'What it told in the last 90 days by each channel, what still waits, and when it last told anybody. `problem` is there where it could not be computed since it was saved: ' +
    'then it told nobody, and `times` says how often.',
  access: ['admin'],
  params: z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) }),
  response: {
    status: 200,
    description: 'How it stands',
    example: {
      told: { inApp: 12, email: 12 }, waiting: 0, lastAt: '2026-11-22T09:30:00.000Z',
      problem: { at: '2026-11-22T09:31:00.000Z', event: 'statusChanged', message: 'The condition could not be computed: No such key: dueDate.', times: 3 },
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const rule = await firstAsCaller(req, slugs.notificationRules, { id: { equals: params.id } })
    if (!rule) throw new DomainError('NOT_FOUND')
    const { problem, ...standing } = await standingOf(req, params.id)
    return { body: { ...standing, problem: problem && { ...problem, message: say(problem.message, locale) } } }
  },
})
