import { mkdir, mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env.ts'

/** Writes a piece; throws when nobody wants it any more. */
export type Write = (piece: Uint8Array) => Promise<void>

const pieceBytes = 262_144

/**
 * A stream whose maker never waits for its reader: the maker writes to a file as fast as it can, the reader follows
 * behind at its own pace, beginning with the first byte. So a slow or stopped reader holds neither a database
 * connection nor memory, only disk. Resolves at the first byte; what fails before is raised here, what fails later
 * breaks the stream off. When the reader goes away, the maker's next `write` throws and `signal` is aborted.
 */
export async function spool(
  make: (write: Write, signal: AbortSignal) => Promise<void>,
  gone?: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const file = await nameless()
  const stopped = new AbortController()
  const signal = gone ? AbortSignal.any([stopped.signal, gone]) : stopped.signal
  const state: { written: number; outcome: 'making' | 'made' | { failed: unknown } } = { written: 0, outcome: 'making' }
  let progress = Promise.withResolvers<void>()
  const tell = () => {
    progress.resolve()
    progress = Promise.withResolvers<void>()
  }
  const write: Write = async (piece) => {
    signal.throwIfAborted()
    await writeAll(file, piece, state.written)
    state.written += piece.byteLength
    tell()
  }
  const making = make(write, signal).then(
    () => {
      state.outcome = 'made'
      return tell()
    },
    (error: unknown) => {
      state.outcome = { failed: error }
      return tell()
    },
  )
  const failure = () => (typeof state.outcome === 'object' ? state.outcome : null)
  await progress.promise
  const early = state.written === 0 ? failure() : null
  if (early) {
    await file.close()
    throw early.failed
  }

  let position = 0
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        while (position >= state.written && state.outcome === 'making') await progress.promise
        if (position < state.written) {
          const piece = new Uint8Array(Math.min(pieceBytes, state.written - position))
          const { bytesRead } = await file.read(piece, 0, piece.byteLength, position)
          position += bytesRead
          controller.enqueue(piece.subarray(0, bytesRead))
          return
        }
        await file.close()
        const failed = failure()
        if (failed) controller.error(failed.failed)
        else controller.close()
      },
      cancel: async () => {
        stopped.abort()
        await making
        await file.close()
      },
    },
    { highWaterMark: 0 },
  )
}

/** An open file that has no name any more: whatever happens to this process, nothing stays behind. */
async function nameless(): Promise<FileHandle> {
  const waiting = join(env().DATA_DIR, 'tmp')
  await mkdir(waiting, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(waiting, 'spool-'))
  try {
    return await open(join(folder, 'file'), 'wx+', 0o600)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeAll(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, done, piece.byteLength - done, position + done)
    done += bytesWritten
  }
}
