import { DomainError } from '../../shared/errors.ts'
import { endSessionsOf } from '../../users/endSessions.ts'
import { sessionsOf } from '../../users/sessionsOf.ts'
import { sessionOf } from '../../users/signOut.ts'
import { sqlOf } from '../../platform/tx.ts'
import { sessionExample } from '../auth/sessions.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

export const listSessionsOf = defineEndpoint({
  method: 'get',
  path: '/:id/sessions',
  tag: 'Users',
  summary: { en: 'Where is somebody signed in?', ar: 'جلسات مستخدم' },
  access: ['admin'],
  params: idParam,
  response: { status: 200, description: 'The open sessions, as /auth/sessions tells them', example: { docs: [{ ...sessionExample, current: false }] } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params }) => {
    const there = await sqlOf(req)('select 1 from users where id = $1', [params.id])
    if (there.length === 0) throw new DomainError('NOT_FOUND')
    const docs = await sessionsOf(req, params.id, sessionOf(req)?.id ?? null)
    return { body: { docs }, headers: { 'cache-control': 'no-store' } }
  },
})

export const endSessions = defineEndpoint({
  method: 'post',
  path: '/:id/end-sessions',
  tag: 'Users',
  summary: { en: 'End somebody’s sessions', ar: 'إنهاء جلسات مستخدم' },
  description: 'All of them, at once; their tokens stop with the next request.',
  access: ['admin'],
  params: idParam,
  response: { status: 200, description: 'Ended', example: { ended: 3 } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params }) => ({ body: { ended: await endSessionsOf(req, params.id) } }),
})
