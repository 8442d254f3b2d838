import { createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { decrypt, encrypt } from '../platform/encryption.ts'

/** How every secret begins, so that people and secret scanners know one when they see it. */
const prefix = 'whsec_'
const purpose = 'webhooks'

/** A new secret of a webhook: 256 random bits, told once; `sealed` is what is stored, and opens for this key alone. */
export function newSecret(payload: Payload, key: string): { secret: string; sealed: string } {
  const secret = prefix + randomBytes(32).toString('base64')
  return { secret, sealed: encrypt(payload, purpose, secret, key) }
}

/** The secret again; null when it was sealed under another PAYLOAD_SECRET or for another webhook. */
export function openSecret(payload: Payload, key: string, sealed: string): string | null {
  return decrypt(payload, purpose, sealed, key)
}

/**
 * The signature of a message, as the specification "Standard Webhooks" has it: HMAC-SHA256 over id, time and body, so
 * that none of them can be another one's. `at` counts seconds since 1970.
 */
export function sign(secret: string, { id, at, body }: { id: string; at: number; body: string }): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`
}
