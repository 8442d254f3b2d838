import type { PayloadRequest } from 'payload'

/** The header in which our server hands on the caller's address, decided by TRUSTED_PROXIES; a caller cannot set it. */
export const addressHeader = 'x-mdc-address'
/** The header that names a request in logs, audit and answers. */
export const requestIdHeader = 'x-request-id'

/** In which our server hands pages the method of the request, and the language asked for by `?lang=`. */
export const methodHeader = 'x-mdc-method'
export const languageHeader = 'x-mdc-language'

/** Where a request came from, for the audit trail. Empty for work the office does by itself. */
export function factsOf(req: PayloadRequest): { ip: string | null; userAgent: string | null; requestId: string | null } {
  const header = (name: string) => req.headers?.get(name) ?? null
  return {
    ip: header(addressHeader),
    userAgent: header('user-agent')?.slice(0, 300) ?? null,
    requestId: header(requestIdHeader),
  }
}
