import { z } from 'zod'
import { deliveryStates } from '../../shared/mailStates.ts'

export const deliveryPath = z.object({ id: z.uuid() })

const moment = z.iso.datetime({ offset: true }).or(z.iso.date()).transform((text) => new Date(text))

/** The flat filters of the delivery log. */
export const deliveryFilter = {
  /** One state, or several with commas between. */
  state: z
    .string()
    .transform((text) => text.split(',').map((state) => state.trim()).filter((state) => state !== ''))
    .pipe(z.array(z.enum(deliveryStates)).min(1))
    .optional(),
  to: z.string().trim().min(1).max(254).optional(),
  recipient: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  template: z.string().trim().min(1).max(100).optional(),
  transaction: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  from: moment.optional(),
  until: moment.optional(),
}

export const pageOfDeliveries = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(25),
}

export const deliveryExample = {
  id: '6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11',
  template: 'statusChanged',
  event: 'statusChanged',
  state: 'waiting',
  reason: null,
  to: 'client@example.com',
  recipient: { id: 7, name: 'Sara' },
  transaction: { id: 42, reference: 'TRX-2026-00042' },
  subject: 'TRX-2026-00042: Under review',
  critical: false,
  createdAt: '2026-11-22T09:30:00.000Z',
  dueAt: '2026-11-22T09:31:11.000Z',
  endedAt: null,
  round: 1,
  tries: 1,
  code: 451,
  answer: '451 4.7.1 Greylisted, come back later',
}

export const attemptExample = {
  round: 1, try: 1, at: '2026-11-22T09:30:01.000Z', to: 'client@example.com', code: 451, answer: '451 4.7.1 Greylisted, come back later', problem: null, durationMs: 87,
}
