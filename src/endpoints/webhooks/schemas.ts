import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'

export const webhookPath = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) })

/** A webhook with the caller's rights. Unknown and hidden are the same NOT_FOUND. */
export async function webhookAsCaller(req: PayloadRequest, id: number): Promise<{ id: number; key: string }> {
  const { docs } = await req.payload.find({
    collection: slugs.webhooks, where: { id: { equals: id } }, limit: 1, depth: 0, pagination: false, overrideAccess: false, user: req.user, req,
  })
  const [webhook] = docs as unknown as { id: number; key: string }[]
  if (!webhook) throw new DomainError('NOT_FOUND')
  return webhook
}

export const deliveryExample = {
  id: '6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11',
  event: 'workflow',
  transaction: { id: 42, reference: 'TRX-2026-00042' },
  state: 'waiting',
  createdAt: '2026-11-22T09:30:00.000Z',
  nextAt: '2026-11-22T09:30:11.000Z',
  attempts: [{ at: '2026-11-22T09:30:01.000Z', status: 503, problem: null, reason: null, answer: 'Restarting', durationMs: 87 }],
}
