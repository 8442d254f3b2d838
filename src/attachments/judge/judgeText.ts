import type { Text } from '../../shared/text.ts'
import { blocksOf, type Source } from './source.ts'
import { mismatch, startsPrograms, type Refused } from './verdict.ts'

// Tab, line feed, vertical tab, form feed, carriage return, end of file of old DOS, escape.
const harmless = new Set([9, 10, 11, 12, 13, 26, 27])

const notText: Text = { en: 'not text', ar: 'ليس نصاً' }
export const page: Text = { en: 'a web page, SVG or XML', ar: 'صفحة ويب أو SVG أو XML' }

/**
 * Judges a text or CSV file: all of it must read as text - UTF-8, UTF-16 with its mark, or an old 8-bit code
 * (windows-1256), without NULs and control characters -, and it must be no page that a browser would render, nor hold a
 * cell that starts a program. Holds one block at a time.
 */
export async function judgeText(source: Source, kind: 'txt' | 'csv'): Promise<Refused | null> {
  const encoding = encodingOf(await source.read(0, 2))
  if (!(await isPlainText(source, encoding))) return mismatch(kind, notText)
  if (isPage(await beginningOf(source, encoding))) return mismatch(kind, page)
  return kind === 'csv' && (await hasDde(source, encoding)) ? startsPrograms : null
}

type Encoding = 'utf-16le' | 'utf-16be' | null

function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

async function isPlainText(source: Source, encoding: Encoding): Promise<boolean> {
  if (encoding === null) {
    for await (const block of blocksOf(source, 0)) if (block.some((byte) => byte < 32 && !harmless.has(byte))) return false
    return true
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const block of blocksOf(source, 0)) if (decoder.decode(block, { stream: true }).includes('\0')) return false
    return !decoder.decode().includes('\0')
  } catch {
    return false
  }
}

/** As many bytes as blanks and comments may take before what a page begins with. */
const deepest = 1_048_576
const looked = 4096

/** The first characters behind marks, blanks and comments. An endless comment is one of a page. */
async function beginningOf(source: Source, encoding: Encoding): Promise<string> {
  const text = asText(await source.read(0, deepest), encoding)
  let rest = text
  for (;;) {
    const next = rest.replace(/^[\s\ufeff]+|^\u00ef\u00bb\u00bf/, '').replace(/^<!--[^]*?(-->|$)/, '')
    if (next === rest) break
    rest = next
  }
  return rest === '' && text.includes('<!--') ? '<html>' : rest.slice(0, looked)
}

function asText(bytes: Buffer, encoding: Encoding): string {
  return encoding ? new TextDecoder(encoding).decode(bytes) : bytes.toString('latin1')
}

/** What a browser that guesses would render. Blanks and NULs are dropped, so that no encoding hides it. */
export function isPage(text: string): boolean {
  const plain = text.replaceAll('\0', '')
  return /^\s*<\?(xml|php)/i.test(plain) || /<\s*(!doctype\s+(html|svg)|html|head|body|svg|script|iframe)[\s>/]/i.test(plain)
}

/** What asks a program for a value, and so starts it: `cmd|'/c calc'!A1`. */
const dde = /[\w.]\s{0,3}\|\s{0,3}'[^'\r\n]{0,500}'\s{0,3}!/g

/** Only a cell that begins like a formula is one; the same words in a sentence are harmless. */
async function hasDde(source: Source, encoding: Encoding): Promise<boolean> {
  for await (const block of blocksOf(source, 2048)) {
    const text = asText(block, encoding)
    for (const { index } of text.matchAll(dde)) {
      if (/(^|[\r\n,;\t"])\s{0,3}[=+@-][^\r\n]*$/.test(text.slice(Math.max(0, index - 500), index))) return true
    }
  }
  return false
}
