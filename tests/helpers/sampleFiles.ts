import { deflateRawSync } from 'node:zlib'
import { crc32 } from 'node:zlib'

/** Small files of every kind, made by hand, for upload tests. */
export const samples = {
  pdf: (text = 'hello'): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Title (${text}) >>\nendobj\ntrailer\n%%EOF\n`),
  png: (): Buffer => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  jpg: (): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(40, 1)]),
  gif: (): Buffer => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  dwg: (): Buffer => Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(200)]),
  txt: (): Buffer => Buffer.from('مرحبا، plain text\r\n'),
  csv: (): Buffer => Buffer.from('a;b\r\n1;2\r\n'),
  docx: (): Buffer => zipOf([['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<document/>']]),
  xlsx: (): Buffer => zipOf([['[Content_Types].xml', '<Types/>'], ['xl/workbook.xml', '<workbook/>']]),
  doc: (): Buffer => compoundOf(['Root Entry', 'WordDocument', '1Table']),
  xls: (): Buffer => compoundOf(['Root Entry', 'Workbook']),
} as const

/** A ZIP archive of texts, or of bytes given in latin1. `claims` writes another unpacked size into its table of contents. */
export function zipOf(entries: [name: string, content: string][], claims?: number, encoding: BufferEncoding = 'utf8'): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const raw = Buffer.from(content, encoding)
    const packed = deflateRawSync(raw)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims ?? raw.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end])
}

/** A compound file (old Office) with a directory of these names. */
export function compoundOf(names: string[]): Buffer {
  const file = Buffer.alloc(512 * 4, 0xff)
  file.fill(0, 0, 76)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(0, 76)
  // Sector 0 is the table: itself, then the directory in sector 1, which ends the chain.
  file.writeUInt32LE(0xffff_fffd, 512)
  file.writeUInt32LE(0xffff_fffe, 516)
  file.fill(0, 1024, 1536)
  names.slice(0, 4).forEach((name, index) => {
    file.write(name, 1024 + index * 128, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, 1024 + index * 128 + 64)
  })
  return file
}
