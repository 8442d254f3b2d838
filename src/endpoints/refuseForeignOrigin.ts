import type { SanitizedConfig } from 'payload'
import { DomainError } from '../shared/errors.ts'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Refuses what a page of somebody else has a browser send to change something: cookies of such requests count for
 * nothing anyway, but a form on a foreign page could still sign its visitor in to an account of its own. Programs send
 * no Origin. Our own pages may stand under another name than PUBLIC_URL (an address within the office): then the origin
 * is the host that was asked. Raises FORBIDDEN.
 */
export function refuseForeignOrigin(config: SanitizedConfig, method: string, headers: Headers): void {
  if (!changing.has(method)) return
  const origin = headers.get('origin')
  if (origin === null) {
    if (headers.get('sec-fetch-site') === 'cross-site') throw new DomainError('FORBIDDEN')
    return
  }
  if (isAllowedOrigin(config, origin)) return
  if (URL.parse(origin)?.host !== headers.get('host')) throw new DomainError('FORBIDDEN')
}

/** Whether pages of this origin may call the API and read its answers: PUBLIC_URL and CORS_ORIGINS. */
export function isAllowedOrigin({ cors }: SanitizedConfig, origin: string): boolean {
  const allowed = typeof cors === 'object' && 'origins' in cors ? cors.origins : cors
  return Array.isArray(allowed) && allowed.includes(origin)
}
