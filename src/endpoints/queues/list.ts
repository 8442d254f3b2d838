import { deliveryState } from '../../mails/deliveryState.ts'
import { queuesState } from '../../platform/queueState.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { workExample } from './schemas.ts'

export const listQueues = defineEndpoint({
  method: 'get',
  path: '/queues',
  tag: 'System',
  summary: { en: 'How the work in the background stands', ar: 'حالة الأعمال في الخلفية' },
  description:
    'Each queue with what waits, runs and was given up, since when the oldest waits, and what was done in the last hour, five minutes at a time. `deliveries` says the same of notices, mails and notifications. `worker` is false while no worker is connected: then nothing is done.',
  access: ['admin'],
  response: {
    status: 200,
    description: 'The queues by name; figures may be two seconds old',
    example: { at: '2026-01-04T07:30:05.000Z', worker: true, queues: [workExample], deliveries: [{ ...workExample, name: 'email' }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ req }) => {
    const [state, deliveries] = [await queuesState(req.payload), await deliveryState(req.payload)]
    return { body: { ...state, deliveries }, headers: { 'cache-control': 'no-store' } }
  },
})
