import { readZip, hidesZip } from './readZip.ts'
import { blocksOf, type Source } from './source.ts'
import { mismatch, type Refused } from './verdict.ts'

/**
 * What a picture must not be beside a picture: an archive that an unpacker would open, a page that a browser would
 * render, a script. Cameras put whatever they like behind the picture; only what is one of these is refused.
 */
export async function judgeImage(source: Source, kind: 'jpg' | 'png' | 'gif'): Promise<Refused | null> {
  const head = await source.read(0, 32)
  if (kind === 'png' && head.toString('latin1', 8, 16) !== '\0\0\0\rIHDR') return mismatch(kind, broken)
  if (kind === 'gif' && !(await isWholeGif(source))) return mismatch(kind, broken)
  if ((await readZip(source)) || (await hidesZip(source))) return mismatch(kind, archive)
  return (await holdsMarkup(source, opensComment(head, kind))) ? mismatch(kind, script) : null
}

const broken = { en: 'no such picture, or one with something behind its end', ar: 'ليس صورة من هذا النوع أو تتبعها بيانات أخرى' }
const archive = { en: 'a picture and an archive at once', ar: 'صورة وأرشيف في ملف واحد' }
const script = { en: 'a picture and a web page or script at once', ar: 'صورة وصفحة ويب أو نص برمجي في ملف واحد' }

// Long enough that pixels do not spell them by chance.
const markup = /<script[\s>/]|<!doctype\s+html|<iframe[\s>/]|<html[\s>]|<body[\s>]|<svg\s+(xmlns|onload)|<\?php\s/i

async function holdsMarkup(source: Source, commented: boolean): Promise<boolean> {
  for await (const block of blocksOf(source, 64)) {
    const text = block.toString('latin1')
    if (markup.test(text) || (commented && text.includes('*/'))) return true
  }
  return false
}

/** A size that reads "/*" to a script engine: the picture is its comment, and the script stands behind. */
function opensComment(head: Buffer, kind: 'jpg' | 'png' | 'gif'): boolean {
  const at = { jpg: 4, gif: 6, png: -1 }[kind]
  return at > 0 && head.toString('latin1', at, at + 2) === '/*'
}

/** Walks the blocks of a GIF; nothing but blanks may follow its end. A file that is cut off between blocks is taken. */
async function isWholeGif(source: Source): Promise<boolean> {
  const head = await source.read(0, 13)
  if (head.length < 13) return false
  let at = 13 + colourBytes(head[10] ?? 0)
  while (at < source.size) {
    const block = await source.read(at, 10)
    if (block[0] === 0x3b) return isBlank(source, at + 1)
    if (block[0] === 0x21) at = await afterSubBlocks(source, at + 2)
    else if (block[0] === 0x2c && block.length === 10) at = await afterSubBlocks(source, at + 10 + colourBytes(block[9] ?? 0) + 1)
    else return false
    if (at < 0) return false
  }
  return true
}

const colourBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** Where the sub-blocks that begin at `start` have ended; -1 where the file ends first. */
async function afterSubBlocks(source: Source, start: number): Promise<number> {
  let window = await source.read(start, 65_536)
  let base = start
  for (let at = start; ; ) {
    if (at >= base + window.length) {
      base = at
      window = await source.read(at, 65_536)
      if (window.length === 0) return -1
    }
    const length = window[at - base] ?? 0
    at += 1 + length
    if (length === 0) return at
  }
}

async function isBlank(source: Source, start: number): Promise<boolean> {
  const rest = await source.read(start, 65_536)
  return source.size - start <= 65_536 && rest.every((byte) => byte === 0 || byte === 10 || byte === 13 || byte === 32)
}
