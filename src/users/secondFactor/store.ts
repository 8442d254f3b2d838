import type { PayloadRequest } from 'payload'
import { decrypt, encrypt } from '../../platform/encryption.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Role } from '../../shared/roles.ts'

/** A second factor as stored: `secret` once it is confirmed, `pending` while it is being set up or replaced. */
export type SecondFactor = {
  user_id: number
  secret: string | null
  pending: string | null
  confirmed_at: Date | null
  last_step: string
}

/** What the office decided for a role. */
export type SecondFactorRule = 'off' | 'optional' | 'required'

export async function ruleOf(req: Pick<PayloadRequest, 'payload'>, role: Role): Promise<SecondFactorRule> {
  const { signIn } = await settingsOf(req.payload)
  return { admin: signIn.twoFactorAdmins, editor: signIn.twoFactorEditors, client: signIn.twoFactorClients }[role]
}

/** Somebody's second factor, confirmed or not. Lock the account first where something is decided by it. */
export async function secondFactorOf(req: PayloadRequest, userId: number): Promise<SecondFactor | undefined> {
  const [row] = await sqlOf(req)<SecondFactor>('select * from second_factors where user_id = $1', [userId])
  return row
}

/** Bound to the account: a secret copied into another row does not open there. */
export function encryptSecret(req: PayloadRequest, userId: number, secret: string): string {
  return encrypt(req.payload, 'second-factor', secret, String(userId))
}

/** The secret in clear; null when it was made under another PAYLOAD_SECRET. */
export function decryptSecret(req: PayloadRequest, userId: number, encrypted: string | null): string | null {
  return encrypted === null ? null : decrypt(req.payload, 'second-factor', encrypted, String(userId))
}
