import { defineEndpoint } from '../defineEndpoint.ts'

export const healthLive = defineEndpoint({
  method: 'get',
  path: '/health/live',
  tag: 'System',
  summary: { en: 'Does this process answer?', ar: 'هل تعمل هذه الخدمة؟' },
  description: 'Asks nothing else: a failing answer means that the process should be started again.',
  access: 'public',
  response: { status: 200, description: 'It does', example: { status: 'ok' } },
  errors: [],
  run: async () => ({ body: { status: 'ok' }, headers: { 'cache-control': 'no-store' } }),
})
