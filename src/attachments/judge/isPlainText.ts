import type { FileHandle } from 'node:fs/promises'

// Tab, line feed, vertical tab, form feed, carriage return, end of file of old DOS, escape.
const harmless = new Set([9, 10, 11, 12, 13, 26, 27])

/**
 * Whether a whole file can be read as text: UTF-8, UTF-16 with its mark, or an old 8-bit code (windows-1256), without
 * NULs and control characters. Holds one block at a time.
 */
export async function isPlainText(handle: FileHandle): Promise<boolean> {
  const stream = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 262_144 })
  let utf16: TextDecoder | null | undefined
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (utf16 === undefined) utf16 = utf16DecoderOf(chunk)
    if (utf16 ? !decodes(utf16, chunk) : chunk.some((byte) => byte < 32 && !harmless.has(byte))) return false
  }
  return utf16 ? decodes(utf16) : true
}

function utf16DecoderOf(head: Buffer): TextDecoder | null {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return null
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    const text = decoder.decode(chunk, { stream: chunk !== undefined })
    return !text.includes('\0')
  } catch {
    return false
  }
}
