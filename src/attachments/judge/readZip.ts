import type { Source } from './source.ts'

/** One entry by the archive's table of contents. Sizes are bytes, as the archive itself says. */
export type ZipEntry = { name: string; method: number; offset: number; packed: number; unpacked: number; encrypted: boolean }

const endSize = 22
const longestComment = 65_535
const mostDirectoryBytes = 8 * 1_048_576
const inExtra = 0xffff_ffff

/** The table of contents of a ZIP archive, without unpacking anything; null where the file does not end as one. */
export async function readZip(source: Source): Promise<ZipEntry[] | null> {
  const end = await findEnd(source, true)
  if (!end) return null
  const directorySize = end.record.readUInt32LE(12)
  const offset = end.record.readUInt32LE(16)
  if (directorySize > mostDirectoryBytes || offset + directorySize > source.size) return null
  return entriesIn(await source.read(offset, directorySize))
}

/**
 * Whether an unpacker would find an archive in a file that is something else: some take an end record with other bytes
 * behind it, and a table of contents that lies elsewhere than it says because bytes were put in front.
 */
export async function hidesZip(source: Source): Promise<boolean> {
  const end = await findEnd(source, false)
  if (!end) return false
  const directorySize = end.record.readUInt32LE(12)
  const before = await source.read(Math.max(0, end.position - directorySize), 4)
  const said = await source.read(end.record.readUInt32LE(16), 4)
  return [before, said].some((bytes) => bytes.length === 4 && bytes.readUInt32LE(0) === 0x02014b50)
}

/** The end record; with `exact` only one whose comment fills the rest of the file. */
async function findEnd({ size, read }: Source, exact: boolean): Promise<{ record: Buffer; position: number } | null> {
  const length = Math.min(size, endSize + longestComment)
  const tail = await read(size - length, length)
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue
    if (!exact || at + endSize + tail.readUInt16LE(at + 20) === tail.length) return { record: tail.subarray(at), position: size - length + at }
  }
  return null
}

function entriesIn(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [number, number, number]
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const [packed, unpacked, offset] = [20, 24, 42].map((place) => directory.readUInt32LE(at + place)) as [number, number, number]
    const long = longNumbersIn(extra)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      // The long numbers stand in this order, only those that did not fit.
      unpacked: unpacked === inExtra ? (long.shift() ?? inExtra) : unpacked,
      packed: packed === inExtra ? (long.shift() ?? inExtra) : packed,
      offset: offset === inExtra ? (long.shift() ?? inExtra) : offset,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** The numbers of a ZIP64 entry: those of extra field 1. */
function longNumbersIn(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)))
  }
  return []
}
