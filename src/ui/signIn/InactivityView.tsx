import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'

/** Payload's own page for sessions that ran out: to the sign-in page, which says why and leads back to where they were. */
export function InactivityView({ initPageResult, searchParams = {} }: AdminViewServerProps): never {
  const back = searchParams['redirect']
  const query = new URLSearchParams({ idle: '1', ...(typeof back === 'string' ? { redirect: back } : {}) })
  redirect(`${initPageResult.req.payload.config.routes.admin}/login?${query}`)
}
