import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pagePolicy, referrerPolicyOf, securityHeaders } from './securityHeaders.ts'

/**
 * Puts the security headers on the answer to a page request, and tells Next the policy, from which it takes the nonce
 * for its own scripts. A policy that came from outside is replaced: it would choose the nonce.
 */
export function guardPage(incoming: IncomingMessage, outgoing: ServerResponse, { https, dev }: { https: boolean; dev: boolean }): void {
  const policy = pagePolicy({ nonce: randomBytes(16).toString('base64'), https, dev })
  incoming.headers['content-security-policy'] = policy
  delete incoming.headers['content-security-policy-report-only']
  const path = (incoming.url ?? '/').split('?', 1)[0]!
  const headers = { ...securityHeaders({ https }), 'content-security-policy': policy, 'referrer-policy': referrerPolicyOf(path) }
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
}
