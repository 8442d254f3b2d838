import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env.ts'

/** An open file without a name, for what is too large for memory. Positions and sizes in bytes; `close` it, whatever happens. */
export type ScratchFile = {
  size: () => number
  /** Writes at the end. One piece after the other. */
  append: (piece: Uint8Array) => Promise<void>
  /** What stands from one position up to another. */
  read: (from: number, to: number) => Promise<Buffer>
  close: () => Promise<void>
}

/** A file that has no name any more: whatever happens to this process, nothing stays behind. */
export async function scratchFile(): Promise<ScratchFile> {
  const waiting = join(env().DATA_DIR, 'tmp')
  await mkdir(waiting, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(waiting, 'spool-'))
  const file = await open(join(folder, 'file'), 'wx+', 0o600)
  try {
    await rm(folder, { recursive: true })
  } catch (error) {
    await file.close()
    throw error
  }
  let size = 0
  return {
    size: () => size,
    append: async (piece) => {
      for (let done = 0; done < piece.byteLength; ) {
        const { bytesWritten } = await file.write(piece, done, piece.byteLength - done, size + done)
        done += bytesWritten
      }
      size += piece.byteLength
    },
    read: async (from, to) => {
      const bytes = Buffer.allocUnsafeSlow(to - from)
      for (let done = 0; done < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done)
        if (bytesRead === 0) throw new RangeError(`The file ends before ${to}.`)
        done += bytesRead
      }
      return bytes
    },
    close: () => file.close(),
  }
}
