import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { say } from '../../shared/text.ts'
import { verifyCode } from '../../tracking/verifyCode.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const verify = defineEndpoint({
  method: 'get',
  path: '/verify/:code',
  tag: 'Public',
  summary: { en: 'Verify the code of a QR image', ar: 'التحقق من رمز الاستجابة' },
  description: 'Says whether a transaction has this code: its number, status and last update. Every other code is the same 404.',
  access: 'public',
  params: z.object({ code: z.string().max(100) }),
  response: {
    status: 200,
    description: 'The code is valid',
    schema: z.object({ reference: z.string(), status: z.string(), updatedAt: z.iso.datetime(), updatedOn: z.string() }),
    example: { reference: 'TRX-2026-00042', status: 'Under review', updatedAt: '2026-11-22T08:15:00.000Z', updatedOn: '22/11/2026' },
  },
  errors: ['NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const found = await verifyCode(req, params.code)
    if (!found) throw new DomainError('NOT_FOUND')
    const { reference, status, updatedAt, updatedOn } = found
    return {
      body: { reference, status: say(status.label, locale), updatedAt, updatedOn },
      headers: { 'cache-control': 'no-store', vary: 'accept-language' },
    }
  },
})
