import { createHash } from 'node:crypto'
import { z } from 'zod'
import { drawPng, drawSvg, qrLevels, qrSize } from '../../qr/drawQr.ts'
import { qrFrom, qrOf, type Qr } from '../../qr/qrOf.ts'
import { reissueCode } from '../../qr/reissueCode.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from './schemas.ts'

const qrExample = {
  reference: 'TRX-2026-00042',
  content: 'https://tracker.example.com/verify/4f8Jt0mVQ2uYd1x9cLzKwA',
  link: 'https://tracker.example.com/verify/4f8Jt0mVQ2uYd1x9cLzKwA',
  scans: 3,
  lastScannedAt: '2026-11-22T08:15:00.000Z',
  issuedAt: '2026-11-20T06:00:00.000Z',
} satisfies Qr

export const transactionQrCode = defineEndpoint({
  method: 'get',
  path: '/:id/qr-code',
  tag: 'Transactions',
  summary: { en: 'The QR code of a transaction', ar: 'رمز الاستجابة للمعاملة' },
  description: 'As an image, or with `format=json` what it holds and how often it was scanned. Made on first need.',
  access: 'user',
  params: idParam,
  query: z.object({
    format: z.enum(['png', 'svg', 'json']).default('png'),
    size: z.coerce.number().int().min(qrSize.min).max(qrSize.max).default(qrSize.usual).describe('Side in pixels'),
    level: z.enum(qrLevels).default('M').describe('Error correction: 7, 15, 25 or 30 percent'),
  }),
  response: { status: 200, description: 'The image', contentType: 'image/png' },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, query }) => {
    const qr = await qrOf(req, params.id)
    if (query.format === 'json') return { body: { doc: qr }, headers: { 'cache-control': 'private, no-store' } }
    const { format, size, level } = query
    const seen = createHash('sha256').update(JSON.stringify([qr.content, format, size, level])).digest('base64url')
    const headers = {
      etag: `"${seen.slice(0, 27)}"`,
      // Kept by this browser alone, and asked for again each time: a code that was issued anew must show at once.
      'cache-control': 'private, no-cache',
      'content-type': format === 'png' ? 'image/png' : 'image/svg+xml; charset=utf-8',
      'content-disposition': `inline; filename="${qr.reference}-qr.${format}"`,
      'x-content-type-options': 'nosniff',
    }
    if (isKnown(req.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
    const drawing = { content: qr.content, size, level }
    const image = format === 'png' ? new Uint8Array(await drawPng(drawing)) : await drawSvg(drawing)
    return new Response(image, { headers })
  },
})

export const reissueQrCode = defineEndpoint({
  method: 'post',
  path: '/:id/qr-code/reissue',
  tag: 'Transactions',
  summary: { en: 'Issue the QR code anew', ar: 'إعادة إصدار رمز الاستجابة' },
  description: 'Ends the code in force: whatever is printed with it no longer verifies. For those who may edit the transaction.',
  access: ['editor', 'admin'],
  params: idParam,
  idempotent: true,
  response: { status: 200, description: 'The new code', example: { message: 'A new QR code was issued.', doc: qrExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const { transaction, code } = await reissueCode(req, params.id)
    const message = { en: 'A new QR code was issued; the old one is no longer valid.', ar: 'صدر رمز استجابة جديد، ولم يعد الرمز السابق صالحاً.' }
    return { body: { message: message[locale], doc: await qrFrom(req, transaction, code) } }
  },
})

function isKnown(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}
