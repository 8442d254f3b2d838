import { z } from 'zod'

/** `:name` of a queue. */
export const queueParam = z.object({ name: z.string().regex(/^[\w./-]{1,100}$/) })

export const workExample = {
  name: 'mails.deliver', waiting: 2, later: 0, running: 1, failed: 0, oldestAt: '2026-01-04T07:30:00.000Z', done: [0, 3, 1, 0, 0, 4, 2, 2, 0, 1, 5, 2],
}
