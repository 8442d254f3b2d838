import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { Source } from './source.ts'
import type { ZipEntry } from './readZip.ts'

const chunk = 262_144

/** What an entry unpacked to: how much it was, its bytes where they were wanted; null when the archive is damaged there. */
export type Unpacked = { size: number; bytes: Buffer | null }

/**
 * Unpacks one entry and counts: an archive may say less than it holds. Stops beyond `most` bytes (the size is then more
 * than `most`). Its bytes are given for entries of at most `kept` bytes; memory holds no more.
 */
export async function unpackEntry(source: Source, entry: ZipEntry, { most, kept }: { most: number; kept: number }): Promise<Unpacked | null> {
  const header = await source.read(entry.offset, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return null
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.packed > source.size || (entry.method !== 0 && entry.method !== 8)) return null
  const packed = Readable.from(bytesOf(source, start, entry.packed))
  const stream = entry.method === 0 ? packed : packed.pipe(createInflateRaw())
  if (stream !== packed) packed.on('error', (error) => stream.destroy(error))
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length
      if (size > most) break
      if (size <= kept) parts.push(part)
    }
  } catch {
    return null
  } finally {
    packed.destroy()
    stream.destroy()
  }
  return { size, bytes: size <= kept ? Buffer.concat(parts) : null }
}

async function* bytesOf(source: Source, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += chunk) yield await source.read(start + at, Math.min(chunk, length - at))
}
