/** Who somebody is to the provider, from a token it signed. `locale` and `name` are what they say of themselves. */
export type GoogleIdentity = {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
  name: string | null
  locale: string | null
}

/** Reads the claims of an ID token that was checked. Only a plain `true` says that the address is verified. */
export function identityOf(claims: Record<string, unknown> & { iss: string; sub: string }): GoogleIdentity {
  const text = (name: string) => (typeof claims[name] === 'string' && claims[name] !== '' ? claims[name] : null)
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: text('email')?.trim().toLowerCase() ?? null,
    emailVerified: claims['email_verified'] === true,
    name: text('name'),
    locale: text('locale'),
  }
}
