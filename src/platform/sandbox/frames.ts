/**
 * How the office and its sandbox talk over a pipe: a frame is the length of a header (4 bytes, big endian), the header
 * (JSON, UTF-8), and the parts whose sizes in bytes the header names.
 */
export type Frame = { head: unknown; parts: Uint8Array[] }

/** The most a header may hold, in bytes. */
const headBytes = 65_536

/** The bytes in front of the parts. */
export function frameHead(head: unknown, sizes: readonly number[]): Buffer {
  const text = Buffer.from(JSON.stringify({ head, sizes }))
  if (text.length > headBytes) throw new Error(`The header of a frame holds ${text.length} bytes, more than ${headBytes}.`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}

/** Raised when what arrives is no frame, or a larger one than was agreed. */
export class BadFrame extends Error {
  why: 'malformed' | 'tooLarge'
  constructor(why: 'malformed' | 'tooLarge', message: string) {
    super(message)
    this.name = 'BadFrame'
    this.why = why
  }
}

/**
 * Puts frames together from pieces as they arrive, and trusts no number in them: whoever sends may be hostile. Holds at
 * most `mostBytes` of parts. `take` raises `BadFrame`.
 */
export function frameReader(mostBytes: number): { take(piece: Buffer): Frame[] } {
  let waiting: Buffer[] = []
  let held = 0
  let open: { head: unknown; sizes: number[]; needed: number } | null = null

  const cut = (length: number): Buffer => {
    const whole = Buffer.concat(waiting, held)
    waiting = [whole.subarray(length)]
    held -= length
    return whole.subarray(0, length)
  }
  const next = (): Frame | null => {
    if (!open) {
      if (held < 4) return null
      const [first] = (waiting = [Buffer.concat(waiting, held)]) as [Buffer]
      const length = first.readUInt32BE()
      if (length > headBytes) throw new BadFrame('malformed', `a header of ${length} bytes`)
      if (held < 4 + length) return null
      open = readHead(cut(4 + length).subarray(4), mostBytes)
    }
    if (held < open.needed) return null
    const { head, sizes, needed } = open
    const whole = cut(needed)
    open = null
    let from = 0
    return { head, parts: sizes.map((size) => Uint8Array.prototype.slice.call(whole, from, (from += size))) }
  }
  return {
    take(piece) {
      waiting.push(piece)
      held += piece.length
      const frames: Frame[] = []
      for (let frame = next(); frame; frame = next()) frames.push(frame)
      return frames
    },
  }
}

function readHead(text: Buffer, mostBytes: number): { head: unknown; sizes: number[]; needed: number } {
  let read: unknown
  try {
    read = JSON.parse(text.toString('utf8'))
  } catch {
    throw new BadFrame('malformed', 'a header that is not JSON')
  }
  const { head, sizes } = (typeof read === 'object' && read !== null ? read : {}) as { head?: unknown; sizes?: unknown }
  if (!Array.isArray(sizes) || sizes.length > 16 || !sizes.every((size) => Number.isSafeInteger(size) && size >= 0)) {
    throw new BadFrame('malformed', 'a header without sizes')
  }
  const needed = (sizes as number[]).reduce((sum, size) => sum + size, 0)
  if (needed > mostBytes) throw new BadFrame('tooLarge', `${needed} bytes where at most ${mostBytes} were agreed`)
  return { head, sizes: sizes as number[], needed }
}
