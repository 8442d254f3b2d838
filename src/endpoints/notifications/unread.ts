import { countUnread } from '../../notifications/inApp/countUnread.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const unreadNotifications = defineEndpoint({
  method: 'get',
  path: '/unread',
  tag: 'Notifications',
  summary: { en: 'How many I have not read', ar: 'عدد إشعاراتي غير المقروءة' },
  access: 'user',
  response: { status: 200, description: 'The number', example: { unread: 7 } },
  errors: ['UNAUTHENTICATED'],
  run: async ({ req, caller }) => ({ body: { unread: await countUnread(req, caller!.id) } }),
})
