import { TOTP } from 'otpauth'

/** A phone with an authenticator app that knows the secret. `code(1)` is the code of the next half minute. */
export function phoneOf(secret: string) {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret })
  return { code: (stepsAhead = 0) => totp.generate({ timestamp: Date.now() + stepsAhead * 30_000 }) }
}

/** A code that is right in none of the steps near now. */
export function wrongCode(secret: string): string {
  const phone = phoneOf(secret)
  const near = new Set([-3, -2, -1, 0, 1, 2, 3].map((step) => phone.code(step)))
  for (let candidate = 0; ; candidate += 1) {
    const code = String(candidate).padStart(6, '0')
    if (!near.has(code)) return code
  }
}
