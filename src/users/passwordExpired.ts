import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import type { LockedUser } from './sessions.ts'

const dayMs = 86_400_000

/** Whether the office wants this person's password changed by now. A new one is chosen by the link of "I forgot my password". */
export async function passwordExpired(req: PayloadRequest, user: LockedUser, at: Date): Promise<boolean> {
  const { passwordExpiryDays: days } = (await settingsOf(req.payload)).signIn
  return days > 0 && at.getTime() - user.password_since.getTime() >= days * dayMs
}
