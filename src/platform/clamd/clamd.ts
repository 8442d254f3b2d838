import { createHash } from 'node:crypto'
import { plainLine, readScanAnswer, readVersion, type ScanAnswer, type ScannerVersion } from './answer.ts'
import { converse, NoAnswer, type Line, type Patience } from './converse.ts'

/** clamd itself gives a content two minutes (MaxScanTime), and is silent while it thinks. */
const scanPatience: Patience = { connectMs: 5_000, idleMs: 130_000, totalMs: 300_000 }
const briefPatience: Patience = { connectMs: 5_000, idleMs: 5_000, totalMs: 10_000 }

/** The longest a scan may last, in milliseconds: whoever leases work to a scan gives it longer than this. */
export const longestScanMs = scanPatience.totalMs

/** A content to be scanned; `size` in bytes. `open` is called once; null says that there is nothing. */
export type ToScan = {
  sha256: string
  size: number
  open: () => Promise<{ read: () => ReadableStream<Uint8Array>; close: () => Promise<void> } | null>
}

/** The bytes are not those of their digest. */
class Damaged extends Error {}

/**
 * Shows a content to the clamd at `address` (host:port) over INSTREAM, piece by piece as fast as it takes them, and
 * gives its verdict. Nothing is clean that was not sent whole and is not the very bytes of its digest. Never raises.
 */
export async function scanContent(
  address: string,
  content: ToScan,
  { signal, patience = scanPatience }: { signal?: AbortSignal | undefined; patience?: Patience } = {},
): Promise<ScanAnswer> {
  let sent = 0
  try {
    const opened = await content.open()
    if (!opened) return { state: 'failed', reason: 'Its content is not in the store.', damaged: true }
    try {
      const say = async (line: Line) => {
        const hash = createHash('sha256')
        for await (const piece of opened.read()) {
          if (line.answered()) return
          // A piece of no length would mean the end to the scanner.
          if (piece.byteLength === 0) continue
          hash.update(piece)
          sent += piece.byteLength
          await line.write(lengthOf(piece.byteLength))
          await line.write(piece)
        }
        if (sent !== content.size || hash.digest('hex') !== content.sha256) throw new Damaged()
        await line.write(lengthOf(0))
      }
      const { answer, whole } = await converse(address, 'INSTREAM', { patience, signal, say })
      const read = readScanAnswer(answer)
      if (whole || read.state === 'failed' || read.state === 'away') return read
      // Whoever judges before everything was said has judged something else; only a complaint may come early.
      return { state: 'away', reason: 'It answered before it had the whole content.', midway: true }
    } finally {
      await opened.close().catch(() => undefined)
    }
  } catch (error) {
    if (error instanceof Damaged) return { state: 'failed', reason: 'The stored content is damaged: it is not what was uploaded.', damaged: true }
    if (error instanceof NoAnswer) return { state: 'away', reason: error.message, midway: sent > 0 }
    return { state: 'unread', reason: `It could not be read: ${inOneLine(error)}` }
  }
}

/** Asks which clamd this is and what it knows; says why when it does not answer. Never raises. */
export async function askVersion(address: string, signal?: AbortSignal): Promise<ScannerVersion | { away: string }> {
  try {
    const { answer } = await converse(address, 'VERSION', { patience: briefPatience, signal })
    return readVersion(answer) ?? { away: `It does not answer like a clamd: ${plainLine(answer) || 'nothing'}` }
  } catch (error) {
    return { away: inOneLine(error) }
  }
}

/** Whether a clamd answers there. Never raises. */
export async function ping(address: string, signal?: AbortSignal): Promise<boolean> {
  return converse(address, 'PING', { patience: briefPatience, signal }).then(
    ({ answer }) => answer === 'PONG',
    () => false,
  )
}

/** How the length of a piece goes before it: four bytes, the highest first. Zero ends the content. */
function lengthOf(bytes: number): Uint8Array {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(bytes)
  return four
}

const inOneLine = (error: unknown): string => plainLine(error instanceof Error ? error.message : String(error))
