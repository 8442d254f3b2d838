import { scannerState } from '../../attachments/scan/scanStatus.ts'
import { mailState } from '../../mails/log/mailStatus.ts'
import { readinessOf } from '../../platform/readiness.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const healthReady = defineEndpoint({
  method: 'get',
  path: '/health/ready',
  tag: 'System',
  summary: { en: 'May requests be sent here?', ar: 'هل الخدمة جاهزة للطلبات؟' },
  description: 'Whether the database answers within two seconds, its schema is of this version, and the job queue is there. `data.parts` of the error says which part is not. `scanner` only informs - `up`, `down`, `off` or `undecided` - and never makes the answer a failing one; figures are for admins under `/quarantine/status`. So does `mail` - `up`, `down`, `outbox` (no mail server) or `unknown` (nothing was sent yet) -; figures under `/deliveries/status`.',
  access: 'public',
  response: {
    status: 200,
    description: 'Ready',
    example: { status: 'ok', parts: { database: 'ok', migrations: 'ok', queue: 'ok' }, scanner: 'up', mail: 'up' },
  },
  errors: ['NOT_READY'],
  run: async ({ req }) => {
    const parts = await readinessOf(req.payload)
    const failed = Object.entries(parts).flatMap(([part, state]) => (state === 'ok' ? [] : [part]))
    if (failed.length > 0) throw new DomainError('NOT_READY', { parts: failed.join(', ') }, { data: { parts } })
    // What cannot be said about it is no reason to send requests elsewhere.
    const scanner = await scannerState(req.payload).catch(() => 'down' as const)
    const mail = await mailState(req.payload).catch(() => 'unknown' as const)
    return { body: { status: 'ok', parts, scanner, mail }, headers: { 'cache-control': 'no-store' } }
  },
})
