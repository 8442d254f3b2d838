import type { PayloadRequest } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { changeAccount } from './changeAccount.ts'

/** Rejects a registration; the applicant is told why. Raises REASON_REQUIRED and what changeAccount raises. */
export async function reject(req: PayloadRequest, id: number, reason: string): Promise<Record<string, unknown>> {
  if (reason.trim() === '') throw new DomainError('REASON_REQUIRED')
  return changeAccount(req, { id, from: ['pending'], to: 'rejected', reason: reason.trim() })
}
