import { z } from 'zod'
import { endOtherSessions, endOwnSession } from '../../users/endSessions.ts'
import { sessionsOf } from '../../users/sessionsOf.ts'
import { sessionOf } from '../../users/signOut.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

/** A session as it is told. */
export const sessionExample = {
  id: '3f0f9a52-5d8e-4b7e-9a43-0b8f5f0d8c11',
  createdAt: '2026-01-04T07:30:00.000Z',
  lastSeenAt: '2026-01-04T09:12:00.000Z',
  expiresAt: '2026-01-11T07:30:00.000Z',
  ip: '192.0.2.7',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
  current: true,
}

export const listSessions = defineEndpoint({
  method: 'get',
  path: '/auth/sessions',
  tag: 'Sign-in',
  summary: { en: 'Where am I signed in?', ar: 'جلساتي المفتوحة' },
  description: 'Your open sessions, the one used last first. `lastSeenAt` is true to about a minute.',
  access: 'user',
  response: { status: 200, description: 'The sessions', example: { docs: [sessionExample] } },
  errors: ['UNAUTHENTICATED'],
  run: async ({ req, caller }) => ({
    body: { docs: await sessionsOf(req, caller!.id, sessionOf(req)?.id ?? null) },
    headers: { 'cache-control': 'no-store' },
  }),
})

export const removeSession = defineEndpoint({
  method: 'delete',
  path: '/auth/sessions/:id',
  tag: 'Sign-in',
  summary: { en: 'End one of my sessions', ar: 'إنهاء إحدى جلساتي' },
  access: 'user',
  params: z.object({ id: z.string().min(1).max(100) }),
  response: { status: 200, description: 'Ended; its tokens stop at once', example: { ended: 1 } },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params }) => {
    await endOwnSession(req, params.id)
    return { body: { ended: 1 } }
  },
})

export const removeOtherSessions = defineEndpoint({
  method: 'delete',
  path: '/auth/sessions',
  tag: 'Sign-in',
  summary: { en: 'End my other sessions', ar: 'إنهاء جلساتي الأخرى' },
  access: 'user',
  response: { status: 200, description: 'All but this one have ended', example: { ended: 2 } },
  errors: ['UNAUTHENTICATED'],
  run: async ({ req }) => ({ body: { ended: await endOtherSessions(req) } }),
})
