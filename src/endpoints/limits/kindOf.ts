/** What a request is besides being one: guessing and flooding cost most here, so each is counted by itself as well. */
export type Kind = 'signIn' | 'registration' | 'passwordReset' | 'bulk'

/**
 * Which addresses are of a kind; below the API's base, Payload's own doors beside ours. Everything that compares a
 * password, a code or a token with what is stored is a `signIn`, or the limit would only move the guessing elsewhere.
 */
const kinds: readonly { kind: Kind; methods: string; path: RegExp }[] = [
  { kind: 'signIn', methods: 'POST', path: /^\/(?:auth|users)\/(?:login|reset-password|verify\/[^/]+)$/i },
  { kind: 'signIn', methods: 'POST', path: /^\/auth\/(?:google-oauth|password-reset-confirm|verify-email|change-password|change-email)$/i },
  { kind: 'signIn', methods: 'POST', path: /^\/users\/[^/]+\/change-email$/i },
  { kind: 'signIn', methods: 'POST DELETE', path: /^\/auth\/second-factor(?:\/[^/]+)?$/i },
  { kind: 'signIn', methods: 'GET', path: /^\/auth\/google(?:\/callback)?$/i },
  { kind: 'registration', methods: 'POST', path: /^\/(?:auth\/register|users\/first-register)$/i },
  { kind: 'passwordReset', methods: 'POST', path: /^\/(?:auth\/password-reset-request|users\/forgot-password)$/i },
  { kind: 'bulk', methods: 'POST', path: /^\/(?:transactions|users|attachments)\/bulk(?:-import|-upload)?$/i },
  { kind: 'bulk', methods: 'POST', path: /^\/workflows\/[^/]+\/(?:migrate|simulate)$/i },
  { kind: 'bulk', methods: 'GET', path: /^\/(?:[^/]+(?:\/[^/]+\/\w+)?\/export|reports\/transactions)$/i },
  { kind: 'bulk', methods: 'POST', path: /^\/(?:imports\/[^/]+\/undo|reports\/generate|reports\/[^/]+\/again|notifications\/send)$/i },
  // Payload's own way of changing or deleting many: the collection itself, with a `where`.
  { kind: 'bulk', methods: 'PATCH DELETE', path: /^\/(?!globals\b)[^/]+$/i },
]

/** The kind of a request, or null for an ordinary one. */
export function kindOf(method: string, path: string): Kind | null {
  return kinds.find((each) => each.methods.split(' ').includes(method) && each.path.test(path))?.kind ?? null
}

const ofFields: Record<string, Kind> = {
  loginUser: 'signIn',
  resetPasswordUser: 'signIn',
  verifyEmailUser: 'signIn',
  forgotPasswordUser: 'passwordReset',
}

/** The same for a field of GraphQL. */
export function kindOfField(name: string): Kind | null {
  return Object.hasOwn(ofFields, name) ? ofFields[name]! : null
}
