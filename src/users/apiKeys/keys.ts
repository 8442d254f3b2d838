import { randomBytes } from 'node:crypto'
import { hashOfToken } from '../tokens.ts'

/** How every key begins, so that people and secret scanners know one when they see it. */
export const keyPrefix = 'mdc_'

/** A new key: 256 random bits, told once. `hint` is what may be shown of it later, `hash` what is stored. */
export function newKey(): { key: string; hash: string; hint: string } {
  const key = keyPrefix + randomBytes(32).toString('base64url')
  return { key, hash: hashOfToken(key), hint: `${key.slice(0, 8)}…` }
}
