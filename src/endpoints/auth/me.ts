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
    body: { user: publicUser(await loadUserAsSystem(req, caller!.id)) },
    headers: { 'cache-control': 'no-store' },
  }),
})
