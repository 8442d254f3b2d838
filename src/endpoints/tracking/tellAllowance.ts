import type { PayloadRequest } from 'payload'
import type { Allowance } from '../../platform/rateLimit.ts'

/** Tells the caller how much is left, on whatever answer this request gets; with Retry-After when nothing is. */
export function tellAllowance(req: PayloadRequest, allowance: Allowance): void {
  const headers = new Headers(req.responseHeaders)
  headers.set('ratelimit-policy', `${allowance.limit};w=${allowance.seconds}`)
  headers.set('ratelimit-limit', String(allowance.limit))
  headers.set('ratelimit-remaining', String(allowance.remaining))
  headers.set('ratelimit-reset', String(allowance.resetSeconds))
  if (!allowance.allowed) headers.set('retry-after', String(allowance.resetSeconds))
  req.responseHeaders = headers
}
