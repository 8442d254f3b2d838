import type { Endpoint } from 'payload'
import { z } from 'zod'
import { forgetSettings, settingsSlug } from '../../platform/settings.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

const saved = { en: 'Settings saved.', ar: 'تم حفظ الإعدادات.' }

/**
 * Changes the settings that are named and leaves the others; null brings a setting back to its default.
 * In Payload's place because a save must be followed, after its commit, by forgetting what this process read.
 */
export const changeSettings = (method: 'patch' | 'post'): Endpoint =>
  defineEndpoint({
    method,
    path: '/',
    tag: 'Settings',
    summary: { en: 'Change settings', ar: 'تعديل الإعدادات' },
    description:
      'Any part of the settings, by group. What is not named stays; null brings back the default. ' +
      'Every process follows within five seconds.',
    access: ['admin'],
    body: z.record(z.string(), z.unknown()),
    example: { office: { timeZone: 'Asia/Riyadh', pageSize: 50 }, clients: { mayComment: true } },
    response: {
      status: 200,
      description: 'All settings as they are now',
      example: { message: saved.en, result: { office: { timeZone: 'Asia/Riyadh', pageSize: 50 } } },
    },
    errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
    run: async ({ req, body, locale }) => {
      const result = await req.payload.updateGlobal({
        slug: settingsSlug as never,
        data: body as never,
        depth: 0,
        overrideAccess: false,
        req,
      })
      forgetSettings(req.payload)
      return { body: { message: say(saved, locale), result } }
    },
  })
