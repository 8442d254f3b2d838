import { z } from 'zod'
import { eventTypes, type EventType } from '../../events/index.ts'
import { refuseWrongRule } from '../../notifications/rules/refuseWrongRule.ts'
import { ruleOf } from '../../notifications/rules/ruleOf.ts'
import { tryRule } from '../../notifications/rules/tryRule.ts'
import { roles } from '../../shared/roles.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

const ids = z.array(z.number().int().positive()).max(500).nullish()

export const tryNotificationRule = defineEndpoint({
  method: 'post',
  path: '/try',
  tag: 'Notification rules',
  summary: { en: 'Try a notification rule', ar: 'تجربة قاعدة إشعار' },
  description:
    'What a rule would have done about the latest 100 happenings of its kinds, with the transactions and people as they are now: ' +
    'which match, when and whom it would tell (of the latest 20 that match, ten people each), or why it cannot be computed. It need not be saved, and nobody is told. ' +
    '`warnings` are about values that may be empty. `more` counts people who were not looked at.',
  access: ['admin'],
  body: z.object({
    name: z.string().max(120).nullish(),
    events: z.array(z.enum(eventTypes as [EventType, ...EventType[]])).max(100),
    condition: z.string().max(2000).nullish(),
    people: ids,
    roles: z.array(z.enum(roles)).nullish(),
    departments: ids,
    addresses: z.array(z.string().max(254)).max(100).nullish(),
    channels: z.array(z.enum(['inApp', 'email'])).nullish(),
    delayMinutes: z.number().int().min(0).max(43_200).nullish(),
    at: z.string().max(5).nullish(),
    workingDaysOnly: z.boolean().nullish(),
    template: z.number().int().positive().nullish(),
  }),
  example: { events: ['statusChanged'], condition: 'event.to == "approved" && transaction.priority == "urgent"', roles: ['admin'], channels: ['email'] },
  response: {
    status: 200,
    description: 'What it would have done',
    example: {
      lookedAt: 1, matched: 1, failed: 0, warnings: [],
      events: [
        {
          event: 'statusChanged', title: 'Status: Under review → Approved', at: '2026-11-22T09:30:00.000Z', transaction: { id: 42, reference: 'TRX-2026-00042' },
          matches: true, dueAt: '2026-11-22T09:30:00.000Z', tells: { people: [{ id: 1, name: 'Huda' }], more: 0, addresses: [] },
        },
      ],
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, body, locale }) => {
    const { template, ...asked } = body
    const rule = ruleOf(asked)
    const warnings = await refuseWrongRule(req, rule, template ?? null)
    return { body: { ...(await tryRule(req, rule, locale)), warnings: warnings.map((text) => say(text, locale)) } }
  },
})
