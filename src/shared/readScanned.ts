import { parseReference, type Reference } from './reference.ts'

/** What a scanned or typed text names: the code behind a QR image, or a transaction number. */
export type Scanned = { kind: 'code'; code: string } | { kind: 'reference'; reference: Reference }

/** A code is 128 random bits in base64url, and so always 22 characters. */
const code = '[A-Za-z0-9_-]{22}'
const inLink = new RegExp(`/verify/(${code})(?![A-Za-z0-9_-])`)
const alone = new RegExp(`^${code}$`)
const longest = 2000

/**
 * Reads whatever a QR image of ours may hold, or a person may type instead: a verification link (also inside a longer
 * text), a bare code, a transaction number in any usual writing, or several lines of which one is a number. Null when
 * it names nothing.
 */
export function readScanned(text: string): Scanned | null {
  if (text.length > longest) return null
  const plain = text.trim()
  const linked = inLink.exec(plain)?.[1]
  if (linked !== undefined) return { kind: 'code', code: linked }
  for (const part of [plain, ...plain.split(/[\r\n]+/)]) {
    const reference = parseReference(part)
    if (reference) return { kind: 'reference', reference }
  }
  return alone.test(plain) ? { kind: 'code', code: plain } : null
}
