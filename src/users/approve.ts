import type { PayloadRequest } from 'payload'
import { changeAccount } from './changeAccount.ts'

/** Approves a registration, also one that was rejected before. The applicant is told by mail. Raises what changeAccount raises. */
export function approve(req: PayloadRequest, id: number): Promise<Record<string, unknown>> {
  return changeAccount(req, { id, from: ['pending', 'rejected'], to: 'active', reason: null })
}
