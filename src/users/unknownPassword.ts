import { randomBytes } from 'node:crypto'

/**
 * A password that nobody knows, for an account that is entered another way: Payload stores none without. It keeps every
 * rule an office can make (64 characters, each kind), and its groups of three can hold nobody's address by chance.
 */
export function unknownPassword(): string {
  const groups = randomBytes(33).toString('hex').match(/.{3}/g) ?? []
  return `Aa1! ${groups.join(' ')}`
}
