import { open } from 'node:fs/promises'
import type { Text } from '../../shared/text.ts'
import { FileRefused } from '../fileProblems.ts'

const known: { magic: number[]; found: Text }[] = [
  { magic: [0x25, 0x50, 0x44, 0x46], found: { en: 'a PDF document', ar: 'مستند PDF' } },
  { magic: [0x89, 0x50, 0x4e, 0x47], found: { en: 'a PNG image', ar: 'صورة PNG' } },
  { magic: [0xff, 0xd8, 0xff], found: { en: 'a JPEG image', ar: 'صورة JPEG' } },
  { magic: [0x47, 0x49, 0x46, 0x38], found: { en: 'a GIF image', ar: 'صورة GIF' } },
  { magic: [0x1f, 0x8b], found: { en: 'a gzip archive', ar: 'أرشيف gzip' } },
  { magic: [0x52, 0x61, 0x72, 0x21], found: { en: 'a RAR archive', ar: 'أرشيف RAR' } },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], found: { en: 'a 7z archive', ar: 'أرشيف 7z' } },
  { magic: [0x7f, 0x45, 0x4c, 0x46], found: { en: 'a program', ar: 'برنامج' } },
  { magic: [0x4d, 0x5a, 0x90], found: { en: 'a program', ar: 'برنامج' } },
]
const zipMagic = [0x50, 0x4b, 0x03, 0x04]
const emptyZipMagic = [0x50, 0x4b, 0x05, 0x06]
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const headBytes = 512 * 1024

/**
 * Tells by its first bytes whether a file is a zip (perhaps an xlsx) or text; the name is not asked.
 * Refuses an empty file, a password-protected or old Excel workbook, and known binary formats.
 */
export async function detectFormat(path: string): Promise<'zip' | 'text'> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) throw new FileRefused('FILE_EMPTY')
    const head = await readAt(file, 0, Math.min(size, headBytes))
    if (startsWith(head, zipMagic) || startsWith(head, emptyZipMagic)) return 'zip'
    if (startsWith(head, oleMagic)) {
      const tail = await readAt(file, Math.max(0, size - headBytes), Math.min(size, headBytes))
      // An encrypted xlsx is wrapped in an OLE2 file whose directory names this stream in UTF-16.
      const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
      const locked = head.includes(encrypted) || tail.includes(encrypted)
      throw new FileRefused(locked ? 'FILE_PASSWORD_PROTECTED' : 'FILE_OLD_EXCEL')
    }
    for (const { magic, found } of known) {
      if (startsWith(head, magic)) throw new FileRefused('FILE_NOT_A_WORKBOOK', { found })
    }
    return 'text'
  } finally {
    await file.close()
  }
}

async function readAt(file: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function startsWith(head: Buffer, magic: number[]): boolean {
  return magic.every((byte, index) => head[index] === byte)
}
