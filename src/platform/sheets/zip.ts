import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

type Entry = { name: Buffer; crc: number; packed: number; size: number; offset: number }

/** The most that fields of the first kind of archive can say, in bytes. */
const most = 0xffff_ffff

/** Deflated, sizes behind the content, names in UTF-8. */
const flags = 0x0808
const deflated = 8
/** What a reader must know: 2.0 packed content, 4.5 fields of eight bytes. */
const [version, wideVersion] = [20, 45]

/** An archive in the making: what `add` and `end` give is the file, in their order. One part is added after the other. */
export type Zip = {
  /** A part, packed while its pieces are read; ends with what they raise. Raises RangeError beyond 4 GiB. */
  add: (name: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => AsyncGenerator<Buffer>
  end: () => Buffer
}

/**
 * A ZIP archive, written while its parts are made: memory holds a piece. `at` is the moment it is dated. (yazl, which
 * writes archives elsewhere, sums up what it packs in JavaScript: a fifth of the time of a workbook.)
 *
 * The archive may be of any size: parts that begin beyond 4 GiB are found by the wider directory at its end (Zip64),
 * which is there only then. A part may not: its sizes stand behind its content, and how many bytes they take has to be
 * said in front of it, before anybody knows; programs for spreadsheets refuse what says so without need. Whoever adds
 * parts keeps them smaller, as sheets are (`mostBytes` of tableXml.ts), so that nothing fails after gigabytes.
 * `narrow` is up to where places are said in four bytes.
 */
export function startZip(at: Date, narrow = most): Zip {
  const entries: Entry[] = []
  const moment = momentOf(at)
  let offset = 0
  const counted = (bytes: Buffer): Buffer => {
    offset += bytes.length
    return bytes
  }
  return {
    add: async function* (name, pieces) {
      const entry: Entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset }
      entries.push(entry)
      yield counted(localHeader(entry, moment))
      const deflate = createDeflateRaw({ level: 3, chunkSize: 65_536 })
      const packing = pipeline(summed(pieces, entry), deflate)
      packing.catch(() => {})
      try {
        for await (const bytes of deflate as AsyncIterable<Buffer>) {
          entry.packed += bytes.length
          yield counted(bytes)
        }
      } finally {
        // Who reads no further ends whoever gives the pieces, too.
        deflate.destroy()
        await packing.catch(() => {})
      }
      yield counted(descriptor(entry))
    },
    end: () => directory(entries, { moment, begin: offset, narrow }),
  }
}

async function* summed(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    entry.crc = crc32(piece, entry.crc)
    entry.size += piece.length
    if (entry.size > most) throw new RangeError('A part of an archive of more than 4 GiB cannot be written.')
    yield piece
  }
}

/** Time and day as DOS wrote them; archives know no time zone. */
function momentOf(at: Date): { time: number; day: number } {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return { time, day: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate() }
}

type Moment = ReturnType<typeof momentOf>

function localHeader({ name }: Entry, { time, day }: Moment): Buffer {
  return Buffer.concat([fields([4, 0x04034b50], [2, version], [2, flags], [2, deflated], [2, time], [2, day], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name])
}

function descriptor({ crc, packed, size }: Entry): Buffer {
  return fields([4, 0x08074b50], [4, crc], [4, packed], [4, size])
}

function directory(entries: readonly Entry[], { moment: { time, day }, begin, narrow }: { moment: Moment; begin: number; narrow: number }): Buffer {
  const lines = entries.map(({ name, crc, packed, size, offset }) => {
    // Where the place does not fit, it stands in a field of its own.
    const wide = offset > narrow ? fields([2, 1], [2, 8], [8, offset]) : Buffer.alloc(0)
    const needs = wide.length > 0 ? wideVersion : version
    return Buffer.concat([
      fields([4, 0x02014b50], [2, needs], [2, needs], [2, flags], [2, deflated], [2, time], [2, day], [4, crc], [4, packed], [4, size],
        [2, name.length], [2, wide.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, wide.length > 0 ? most : offset]),
      name,
      wide,
    ])
  })
  const list = Buffer.concat(lines)
  const count = entries.length
  const isWide = begin > narrow
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, isWide ? most : begin], [2, 0])
  return Buffer.concat([list, ...(isWide ? [wideEnd({ count, length: list.length, begin })] : []), end])
}

/** The end of a wide directory, and where that end is to be found. */
function wideEnd({ count, length, begin }: { count: number; length: number; begin: number }): Buffer {
  const end = fields([4, 0x06064b50], [8, 44], [2, wideVersion], [2, wideVersion], [4, 0], [4, 0], [8, count], [8, count], [8, length], [8, begin])
  return Buffer.concat([end, fields([4, 0x07064b50], [4, 0], [8, begin + length], [4, 1])])
}

/** Numbers of so many bytes each, the lowest byte first. */
function fields(...numbers: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const out = Buffer.alloc(numbers.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of numbers) at = bytes === 8 ? out.writeBigUInt64LE(BigInt(value), at) : out.writeUIntLE(value, at, bytes)
  return out
}
