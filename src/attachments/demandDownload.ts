import type { PayloadRequest } from 'payload'
import { callerOf, type Caller } from '../platform/caller.ts'
import { settingsOf } from '../platform/settings.ts'
import { DomainError } from '../shared/errors.ts'

/** Whoever may take content away at all: staff, and clients where the office lets them. Raises UNAUTHENTICATED, FORBIDDEN. */
export async function demandDownload(req: PayloadRequest): Promise<Caller> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  if (caller.role !== 'client') return caller
  const { clients } = await settingsOf(req.payload)
  if (!clients.mayDownload) throw new DomainError('FORBIDDEN')
  return caller
}
