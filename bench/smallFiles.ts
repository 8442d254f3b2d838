import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A small file of its own content: in turn a picture, a text and a table. */
export function smallFile(number: number): { name: string; bytes: Buffer } {
  const unique = `${number} ${randomBytes(8).toString('hex')}`
  if (number % 3 === 0) return { name: `photo ${number}.png`, bytes: picture(64) }
  if (number % 3 === 1) return { name: `note ${number}.txt`, bytes: Buffer.from(`Note ${unique}\n${'A line of plain words.\n'.repeat(40)}`) }
  return { name: `table ${number}.csv`, bytes: Buffer.from(`number,value\n${unique},1\n${'row,2\n'.repeat(100)}`) }
}

/** A PNG of coloured noise, `side` pixels wide and high. */
function picture(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2], 8)
  const rows = Buffer.concat(Array.from({ length: side }, () => Buffer.concat([Buffer.from([0]), randomBytes(side * 3)])))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
