import type { FileHandle } from 'node:fs/promises'

export type ZipContents = {
  names: Set<string>
  /** Bytes that all entries unpack to, as the archive itself says. */
  unpacked: number
  encrypted: boolean
}

const endSize = 22
const longestComment = 65_535
const mostDirectoryBytes = 8 * 1_048_576
const inExtra = 0xffff_ffff

/** The table of contents of a ZIP archive, without unpacking anything; null where the file does not end as one. */
export async function readZipNames(handle: FileHandle, size: number): Promise<ZipContents | null> {
  const end = await findEnd(handle, size)
  if (!end) return null
  const directorySize = end.readUInt32LE(12)
  const offset = end.readUInt32LE(16)
  if (directorySize > mostDirectoryBytes || offset + directorySize > size) return null
  const directory = await readAt(handle, offset, directorySize)
  const contents: ZipContents = { names: new Set(), unpacked: 0, encrypted: false }
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [number, number, number]
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const unpacked = directory.readUInt32LE(at + 24)
    contents.names.add(name)
    contents.unpacked += unpacked === inExtra ? longSizeIn(extra) : unpacked
    contents.encrypted ||= (directory.readUInt16LE(at + 8) & 1) === 1
    at += 46 + nameLength + extraLength + commentLength
  }
  return contents
}

/** The end record of an archive that ends where the file ends: its comment fills the rest exactly. */
async function findEnd(handle: FileHandle, size: number): Promise<Buffer | null> {
  const length = Math.min(size, endSize + longestComment)
  const tail = await readAt(handle, size - length, length)
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === 0x06054b50 && at + endSize + tail.readUInt16LE(at + 20) === tail.length) return tail.subarray(at)
  }
  return null
}

/** The size of a ZIP64 entry: the first long number of extra field 1. */
function longSizeIn(extra: Buffer): number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 12 <= extra.length) return Number(extra.readBigUInt64LE(at + 4))
  }
  return inExtra
}

/** Bytes of an open file; fewer where it ends before. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length))
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}
