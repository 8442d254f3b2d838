import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app understands it: SHA-1, six digits, a new code every 30 seconds. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** A code counts one step early and late: clocks of phones differ. */
const window = 1

/** 160 random bits in base32, as people type it when they cannot scan. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code holds: `otpauth://totp/…`. */
export function uriOf(secret: string, office: string, email: string): string {
  // A colon parts the two in the label.
  return new TOTP({ ...shape, secret, issuer: office.replaceAll(':', ' '), label: email }).toString()
}

/** The step (number of 30 seconds since 1970) whose code this is, or null. Compared in constant time. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = at.getTime()
  const delta = new TOTP({ ...shape, secret }).validate({ token: code, timestamp, window })
  return delta === null ? null : TOTP.counter({ timestamp, period: shape.period }) + delta
}
