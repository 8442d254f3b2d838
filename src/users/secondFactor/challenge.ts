import type { PayloadRequest } from 'payload'
import { hashOfToken } from '../tokens.ts'
import { openToken, sealToken } from '../sealedToken.ts'
import type { LockedUser } from '../sessions.ts'

/** Tokens for programs and apps, or the session cookie of the admin UI. */
export type Door = 'tokens' | 'browser'

/** Half a sign-in: who proved the first factor, for which door, and what is to be joined when the second is right. */
export type Challenge = { userId: number; proved: string; door: Door; link?: string | undefined }

/** How long somebody may look for their phone, in seconds. */
export const challengeSeconds = 5 * 60

/** What is handed to somebody who proved the first factor and must prove the second. Ends with their password. */
export function challengeFor(req: PayloadRequest, user: LockedUser, { door, link }: Pick<Challenge, 'door' | 'link'>): string {
  const challenge: Challenge = { userId: user.id, proved: proofOf(user), door, link }
  return sealToken(req.payload, 'second-factor-challenge', challenge, challengeSeconds)
}

/** The half sign-in again, or null. Whether it still holds for the account, `stillHolds` says. */
export function openChallenge(req: PayloadRequest, token: string): Challenge | null {
  return openToken<Challenge>(req.payload, 'second-factor-challenge', token)
}

/** False once the password was changed meanwhile. */
export function stillHolds(challenge: Challenge, user: LockedUser): boolean {
  return challenge.proved === proofOf(user)
}

function proofOf(user: LockedUser): string {
  return hashOfToken(user.hash ?? '').slice(0, 32)
}
