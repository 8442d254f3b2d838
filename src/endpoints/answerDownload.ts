import { contentDisposition } from './contentDisposition.ts'

type Made = { bytes: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>; contentType: string; fileName: string }

/** A file that was made for the asker alone: saved under its name, never guessed at, never kept on the way. */
export function answerDownload({ bytes, contentType, fileName }: Made): Response {
  return new Response(bytes, {
    headers: {
      'content-type': contentType,
      'content-disposition': contentDisposition(fileName),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
