import { scanStatus } from '../../attachments/scan/scanStatus.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const quarantineStatus = defineEndpoint({
  method: 'get',
  path: '/quarantine/status',
  tag: 'Files',
  summary: { en: 'The virus scanner and its work', ar: 'فاحص الفيروسات وأعماله' },
  description:
    'Whether the scanner answers, since when, by which signatures it judges, and how many contents wait, since when the oldest. `state` is `down` too when no worker has asked the scanner for five minutes.',
  access: ['admin'],
  response: {
    status: 200,
    description: 'How it stands',
    example: {
      state: 'up', scanning: 'on', since: '2026-11-22T06:00:12.000Z', checkedAt: '2026-11-22T09:31:00.000Z', reason: null, engine: 'ClamAV 1.4.6',
      signatures: 27_823, signaturesAt: '2026-11-22T07:11:22.000Z', waiting: { count: 2, oldestAt: '2026-11-22T09:30:58.000Z' }, rescans: 0, infected: 1, failed: 0,
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ req }) => ({ body: await scanStatus(req.payload), headers: { 'cache-control': 'no-store' } }),
})
