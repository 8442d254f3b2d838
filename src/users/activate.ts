import type { PayloadRequest } from 'payload'
import { changeAccount } from './changeAccount.ts'

/** Lets a deactivated person in again. Raises what changeAccount raises. */
export function activate(req: PayloadRequest, id: number): Promise<Record<string, unknown>> {
  return changeAccount(req, { id, from: ['deactivated'], to: 'active', reason: null })
}
