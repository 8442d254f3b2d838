import { encodingOfHead } from '../../../shared/textEncoding.ts'

/** The beginning of a text file as text, or null when it is no text. The last character may have been cut in two. */
export function decodeHead(head: Uint8Array): string | null {
  const found = encodingOfHead(head)
  if (found === 'binary') return null
  const text = found === 'eightBit' ? (decoded('utf-8', head, true) ?? decoded('windows-1256', head, false)) : decoded(found, head, false)
  return text === null || text.includes('\u0000') ? null : text
}

function decoded(encoding: string, head: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(head, { stream: true })
  } catch {
    return null
  }
}
