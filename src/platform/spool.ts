import { scratchFile } from './scratchFile.ts'

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
  const file = await scratchFile()
  const stopped = new AbortController()
  const signal = gone ? AbortSignal.any([stopped.signal, gone]) : stopped.signal
  const state: { outcome: 'making' | 'made' | { failed: unknown } } = { outcome: 'making' }
  let progress = Promise.withResolvers<void>()
  const tell = () => {
    progress.resolve()
    progress = Promise.withResolvers<void>()
  }
  const write: Write = async (piece) => {
    signal.throwIfAborted()
    await file.append(piece)
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
  const early = file.size() === 0 ? failure() : null
  if (early) {
    await file.close()
    throw early.failed
  }

  let position = 0
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        while (position >= file.size() && state.outcome === 'making') await progress.promise
        if (position < file.size()) {
          const piece = await file.read(position, Math.min(position + pieceBytes, file.size())).catch(async (error: unknown) => {
            // The stream ends with it, and then nobody says any more that they do not read on.
            stopped.abort()
            await making
            await file.close()
            throw error
          })
          position += piece.byteLength
          controller.enqueue(piece)
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
