import type { PayloadRequest } from 'payload'
import type { Allowance } from '../../platform/rateLimit.ts'

/** How much is left, as headers; with Retry-After when nothing is. */
export function allowanceHeaders({ allowed, limit, seconds, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `${limit};w=${seconds}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
    ...(allowed ? {} : { 'retry-after': String(resetSeconds) }),
  }
}

/** Tells the caller how much is left of a limit of its own, on whatever answer this request gets. */
export function tellAllowance(req: PayloadRequest, allowance: Allowance): void {
  const headers = new Headers(req.responseHeaders)
  for (const [name, value] of Object.entries(allowanceHeaders(allowance))) headers.set(name, value)
  req.responseHeaders = headers
}
