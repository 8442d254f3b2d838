import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { onPayload } from './onPayload.ts'

/**
 * What must be read again later, unreadable in the database and in browsers: AES-256-GCM under keys derived (HKDF)
 * from PAYLOAD_SECRET, a key for each purpose, so that nothing made for one purpose passes for another. `context`
 * binds a text to its place (such as the account it belongs to): moved elsewhere it does not open.
 */
export function encrypt(payload: Payload, purpose: string, text: string, context = ''): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(payload, purpose), iv).setAAD(Buffer.from(context))
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** The text again, or null when it was changed, moved, made for another purpose or under another secret. */
export function decrypt(payload: Payload, purpose: string, encrypted: string, context = ''): string | null {
  const bytes = Buffer.from(encrypted, 'base64url')
  if (bytes.length < 28) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(payload, purpose), bytes.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(-16))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A hash that only this office can compute, for secrets too short to stand a plain one. Hex. */
export function keyedHash(payload: Payload, purpose: string, text: string): string {
  return createHmac('sha256', keyOf(payload, purpose)).update(text).digest('hex')
}

function keyOf(payload: Payload, purpose: string): Buffer {
  return onPayload(payload, `encryption.${purpose}`, () =>
    Buffer.from(hkdfSync('sha256', payload.secret, '', `mdc-tracker:${purpose}`, 32)),
  )
}
