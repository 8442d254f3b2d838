import type { PayloadRequest } from 'payload'
import { changeAccount } from './changeAccount.ts'

/** Shuts an account; its sessions end with it. Raises what changeAccount raises, CONFLICT for the last active admin. */
export function deactivate(req: PayloadRequest, id: number, reason: string | null): Promise<Record<string, unknown>> {
  return changeAccount(req, { id, from: ['active', 'pending'], to: 'deactivated', reason })
}
