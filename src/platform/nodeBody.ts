import type { Readable } from 'node:stream'

const sources = new WeakMap<ReadableStream, () => Readable>()

/**
 * A Node stream as the body of a web Response. It is opened when the first byte is wanted, so a body that nobody reads
 * costs nothing until it is cancelled. The server takes the Node stream itself (`nodeSourceOf`) and pipes that: pieces
 * then reach the socket without passing through the web stream, which is what makes large downloads slow.
 */
export function nodeBody(open: () => Readable): ReadableStream<Uint8Array> {
  let source: Readable | undefined
  let pieces: AsyncIterator<Uint8Array> | undefined
  const opened = () => (source ??= open())
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        pieces ??= opened()[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      // Opened for closing, where need be: what stands behind it may hold a file of the disk open.
      cancel() {
        opened().on('error', () => undefined).destroy()
      },
    },
    { highWaterMark: 0 },
  )
  sources.set(body, opened)
  return body
}

/** The Node stream behind a body that `nodeBody` made and nobody has begun to read; null for every other body. */
export function nodeSourceOf(body: ReadableStream): Readable | null {
  const open = sources.get(body)
  sources.delete(body)
  return open && !body.locked ? open() : null
}
