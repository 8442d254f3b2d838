import { loadUserAsSystem, publicUser } from '../../users/publicUser.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { userExample } from './schemas.ts'

export const me = defineEndpoint({
  method: 'get',
  path: '/auth/me',
  tag: 'Sign-in',
  summary: { en: 'Who am I?', ar: 'بيانات المستخدم الحالي' },
  access: 'user',
  response: { status: 200, description: 'The signed-in person', example: { user: userExample } },
  errors: ['UNAUTHENTICATED'],
  run: async ({ req, caller }) => ({
    // A key acts with its own role, which may be less than its owner's.
    body: { user: { ...publicUser(await loadUserAsSystem(req, caller!.id)), role: caller!.role } },
    headers: { 'cache-control': 'no-store' },
  }),
})
