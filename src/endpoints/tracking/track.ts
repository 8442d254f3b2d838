import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { say } from '../../shared/text.ts'
import { trackReference } from '../../tracking/trackReference.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { tellAllowance } from '../limits/tellAllowance.ts'

export const track = defineEndpoint({
  method: 'get',
  path: '/track/:reference',
  tag: 'Public',
  summary: { en: 'Track a transaction by its number', ar: 'تتبع معاملة برقمها' },
  description:
    'Number, last update and last action in words (language by Accept-Language), nothing else. The content of a QR code is ' +
    'understood too. Unknown, hidden and switched off are the same 404. Limited per network address: see the RateLimit headers.',
  access: 'public',
  params: z.object({ reference: z.string().max(2000) }),
  response: {
    status: 200,
    description: 'What anybody may know',
    schema: z.object({ reference: z.string(), lastAction: z.string(), updatedAt: z.iso.datetime(), updatedOn: z.string() }),
    example: {
      reference: 'TRX-2026-00042',
      lastAction: 'Status changed from Submitted to Under review',
      updatedAt: '2026-11-22T08:15:00.000Z',
      updatedOn: '22/11/2026',
    },
  },
  errors: ['NOT_FOUND', 'RATE_LIMITED'],
  run: async ({ req, params, locale }) => {
    const { allowance, found } = await trackReference(req, params.reference)
    tellAllowance(req, allowance)
    if (!allowance.allowed) throw new DomainError('RATE_LIMITED', { seconds: allowance.resetSeconds })
    if (!found) throw new DomainError('NOT_FOUND')
    const { reference, lastAction, updatedAt, updatedOn } = found
    return {
      body: { reference, lastAction: say(lastAction, locale), updatedAt, updatedOn },
      headers: { 'cache-control': 'no-store', vary: 'accept-language' },
    }
  },
})
