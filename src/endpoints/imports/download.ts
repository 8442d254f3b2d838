import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'

/** A file to keep, streamed or whole; a browser saves it and never runs or shows it. */
export function download(
  body: Buffer | AsyncIterable<Buffer>,
  { name, contentType }: { name: string; contentType: string },
): Response {
  const plain = name.normalize('NFKD').replace(/[^\w.-]+/g, '_')
  const headers = {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
  if (Buffer.isBuffer(body)) return new Response(new Uint8Array(body), { headers })
  const stream = Readable.toWeb(Readable.from(body, { objectMode: false })) as WebStream<Uint8Array>
  return new Response(stream as unknown as BodyInit, { headers })
}
