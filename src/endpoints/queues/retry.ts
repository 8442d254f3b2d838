import { z } from 'zod'
import { recordAudit } from '../../audit/record.ts'
import { retryFailed } from '../../platform/queue.ts'
import { forgetQueuesState } from '../../platform/queueState.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { queueParam } from './schemas.ts'

export const retryQueue = defineEndpoint({
  method: 'post',
  path: '/queues/:name/retry',
  tag: 'System',
  summary: { en: 'Try jobs again that were given up', ar: 'إعادة محاولة المهام المتوقفة' },
  description: 'All of the queue, a thousand at a time, or those with the ids. Each gets one more try, soon. Asked twice, the second finds nothing left to do.',
  access: ['admin'],
  params: queueParam,
  body: z.object({ ids: z.array(z.uuid()).min(1).max(1000).optional() }),
  example: {},
  response: { status: 202, description: 'They will be', example: { retried: 3, message: 'Jobs that will be tried again: 3.' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params: { name }, body, locale }) => {
    const retried = await inTx(req, async () => {
      const count = await retryFailed(req, name, body.ids ?? null)
      if (count === null) throw new DomainError('NOT_FOUND')
      if (count > 0) await recordAudit(req, [{ action: 'jobsRetried', entity: 'queues', entityId: name, after: { count } }])
      return count
    })
    forgetQueuesState(req.payload)
    const message = { en: `Jobs that will be tried again: ${retried}.`, ar: `المهام التي ستعاد محاولتها: ${retried}.` }
    return { status: 202, body: { retried, message: message[locale] } }
  },
})
