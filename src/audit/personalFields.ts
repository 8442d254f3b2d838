/** Fields that tell of a person themselves; kept encrypted wherever an entry holds them. */
const personal = new Set([
  'name', 'email', 'newEmail', 'oldEmail', 'previousEmail', 'phone', 'company', 'registrationNumber', 'userName', 'googleSubject', 'absence',
])

/** Fields whose value is never written down; that they were set is. */
const secret = /(?:password|passwd|secret|token|hash|salt|otp|recoverycodes?|apikey|privatekey)$/i

/** What stands for a secret that was set. */
export const masked = '••••••'

export function isPersonal(field: string): boolean {
  return personal.has(field)
}

/** By its last word: `signIn.googleClientSecret` is one, `signIn.passwordLength` is not. */
export function isSecret(field: string): boolean {
  return secret.test(field)
}
