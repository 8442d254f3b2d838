import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

/** The key of a person: 32 bytes to encrypt, 32 to make the nonce. */
export type PersonKey = Buffer

const ivBytes = 12
const tagBytes = 16
const mark = 'enc:person:'

/**
 * A value only readable while the person's key exists: `enc:person:<id>:<base64>`. AES-256-GCM with a nonce made of
 * the value itself, so that the same value of the same person looks the same and can be searched for; nothing else
 * is told by it. Bytes 0 to 11 nonce, last 16 tag.
 */
export function encryptPersonal(person: number, key: PersonKey, value: string): string {
  const known = remembered.get(key)?.get(value)
  if (known !== undefined) return known
  const made = encrypt(person, key, value)
  const ofKey = remembered.get(key) ?? new Map<string, string>()
  if (ofKey.size < mostRemembered && value.length < 500) remembered.set(key, ofKey.set(value, made))
  return made
}

// A person comes from the same address with the same browser again and again.
const remembered = new WeakMap<PersonKey, Map<string, string>>()
const mostRemembered = 50

function encrypt(person: number, key: PersonKey, value: string): string {
  const iv = createHmac('sha256', key.subarray(32)).update(value).digest().subarray(0, ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key.subarray(0, 32), iv)
  const bytes = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${mark}${person}:${bytes.toString('base64')}`
}

/** The person a stored text belongs to, or null when it is no personal value. */
export function personOfValue(stored: unknown): number | null {
  if (typeof stored !== 'string' || !stored.startsWith(mark)) return null
  const person = Number(stored.slice(mark.length, stored.indexOf(':', mark.length)))
  return Number.isSafeInteger(person) ? person : null
}

/** What was encrypted, or null when the key does not fit or the text was tampered with. */
export function decryptPersonal(stored: string, key: PersonKey): string | null {
  try {
    const bytes = Buffer.from(stored.slice(stored.indexOf(':', mark.length) + 1), 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key.subarray(0, 32), bytes.subarray(0, ivBytes))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
