import type { StoredContent } from '../../platform/fileStore/index.ts'
import { contentDisposition } from '../contentDisposition.ts'

type Served = {
  content: StoredContent
  sha256: string
  mimeType: string
  fileName: string
  /** Writes the audit line. */
  record: () => Promise<void>
  /** A link that gives the same content for a short while, where the store itself serves; null where we do. */
  link?: (disposition: string) => Promise<string | null>
}

/**
 * A stored file as HTTP gives it: whole, one range of it, "not modified", 416, or the way to it. Always as a download,
 * never guessed at; a browser may keep it for its own user, and asks again each time whether they still may have it.
 * Whatever leaves is recorded first, and so is what the browser already has; unread content is closed.
 */
export async function answerFile(request: { headers: Headers }, served: Served): Promise<Response> {
  const { content, sha256, mimeType, fileName, link } = served
  const etag = `"${sha256}"`
  const disposition = contentDisposition(fileName)
  const record = () => orClose(content, served.record())
  const headers = new Headers({
    'content-type': mimeType,
    'content-disposition': disposition,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag,
  })
  if (names(request.headers.get('if-none-match'), etag)) {
    await record()
    await content.close()
    return new Response(null, { status: 304, headers })
  }
  const location = await orClose(content, link?.(disposition) ?? Promise.resolve(null))
  if (location !== null) {
    await record()
    await content.close()
    // Whoever follows needs no cookie of ours any more, so nobody may keep the way.
    return new Response(null, { status: 302, headers: { location, 'cache-control': 'private, no-store' } })
  }
  const asked = request.headers.get('range')
  const stillTheSame = (request.headers.get('if-range') ?? etag) === etag
  const range = asked !== null && stillTheSame ? rangeOf(asked, content.size) : null
  if (range === 'beyond') {
    await content.close()
    headers.set('content-range', `bytes */${content.size}`)
    headers.delete('content-type')
    headers.delete('content-disposition')
    return new Response(null, { status: 416, headers })
  }
  await record()
  if (range) {
    headers.set('content-range', `bytes ${range.start}-${range.end}/${content.size}`)
    headers.set('content-length', String(range.end - range.start + 1))
    return new Response(content.read(range), { status: 206, headers })
  }
  headers.set('content-length', String(content.size))
  return new Response(content.read(), { status: 200, headers })
}

/** Waits for something that has to succeed before the content is read. */
async function orClose<Value>(content: StoredContent, needed: Promise<Value>): Promise<Value> {
  try {
    return await needed
  } catch (error) {
    await content.close()
    throw error
  }
}

function names(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}

/** One range of bytes; null for what is not one (several, other units): then the whole is sent, as the rule says. */
function rangeOf(header: string, size: number): { start: number; end: number } | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? []
  if (from === '' && to === '') return null
  if (from === '') return Number(to) === 0 ? 'beyond' : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'beyond' : { start, end }
}
