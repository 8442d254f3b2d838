import type { AdminViewServerProps } from 'payload'
import { EndIdleSession } from '../idle/EndIdleSession.tsx'

/** Payload's own page for sessions that ran out: ends what may be left, then the sign-in page says why and leads back. */
export function InactivityView({ initPageResult, searchParams = {} }: AdminViewServerProps) {
  const back = searchParams['redirect']
  const { admin } = initPageResult.req.payload.config.routes
  // Only a page of our own: an address from outside would lead people away after they sign in.
  const isOurs = typeof back === 'string' && back.startsWith(`${admin}/`)
  return <EndIdleSession signIn={`${admin}/login?${new URLSearchParams({ idle: '1', ...(isOurs ? { redirect: back } : {}) })}`} />
}
