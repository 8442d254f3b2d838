import type { StoredContent } from '../../platform/fileStore/index.ts'
import { contentDisposition } from '../contentDisposition.ts'

type Served = { content: StoredContent; sha256: string; mimeType: string; fileName: string; record: () => Promise<void> }

/**
 * A stored file as HTTP gives it: whole, one range of it, "not modified", or 416. Always as a download, never guessed
 * at, never kept by anybody on the way. Whatever leaves is recorded first; the content is closed when it was not read.
 */
export async function answerFile(request: { headers: Headers }, served: Served): Promise<Response> {
  const { content, sha256, mimeType, fileName, record } = served
  const etag = `"${sha256}"`
  const headers = new Headers({
    'content-type': mimeType,
    'content-disposition': contentDisposition(fileName),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag,
  })
  if (names(request.headers.get('if-none-match'), etag)) {
    await content.close()
    return new Response(null, { status: 304, headers })
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
  try {
    await record()
  } catch (error) {
    await content.close()
    throw error
  }
  if (range) {
    headers.set('content-range', `bytes ${range.start}-${range.end}/${content.size}`)
    headers.set('content-length', String(range.end - range.start + 1))
    return new Response(content.read(range), { status: 206, headers })
  }
  headers.set('content-length', String(content.size))
  return new Response(content.read(), { status: 200, headers })
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
