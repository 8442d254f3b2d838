import { z } from 'zod'
import { viewPreview } from '../../attachments/previews/viewPreview.ts'
import type { StoredContent } from '../../platform/fileStore/index.ts'
import { isDomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { errorBody } from '../errorAnswer.ts'
import { httpStatus } from '../httpStatus.ts'
import { idParam } from '../transactions/schemas.ts'

/** Goes up when previews of the same content come to look otherwise: what browsers keep is then asked for anew. */
const making = 1

/** How soon to ask again for a preview that is being made, in seconds. */
const askAgain = 5

const query = z.object({
  size: z.enum(['small', 'large', 'text']).default('large').describe('`small` 320 px, `large` 1600 px (WebP), `text` the head of a text or table (JSON)'),
})

export const previewAttachment = defineEndpoint({
  method: 'get',
  path: '/:id/preview',
  tag: 'Files',
  summary: { en: 'Look at a file', ar: 'معاينة ملف' },
  description:
    'A picture of an image or of the first page of a PDF, or the head of a text (`{ "kind": "text", "lines", "truncated" }`) ' +
    'or table (`{ "kind": "table", "rows", "truncated" }`). For whoever may see the file, once it is found clean. Takes ' +
    '`If-None-Match`; every view that sends bytes is in the audit trail. `PREVIEW_NOT_READY` comes with `Retry-After`; ' +
    '`NO_PREVIEW` says in `data.state` whether there is none of this kind of file (`none`) or it could not be made (`failed`).',
  access: 'user',
  params: idParam,
  query,
  response: { status: 200, description: 'The preview; 304 when the caller has it already', contentType: 'image/webp' },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND', 'FILE_NOT_CLEAN', 'FEATURE_OFF', 'NO_PREVIEW', 'PREVIEW_NOT_READY', 'STORE_UNAVAILABLE'],
  run: async ({ req, params, query: { size }, locale }) => {
    try {
      const { sha256, preview, record } = await viewPreview(req, { id: params.id, size })
      return await answerPreview(req, { etag: `"${sha256}-${size}-${making}"`, size, preview, record })
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'PREVIEW_NOT_READY') throw error
      return { status: httpStatus[error.code], body: errorBody(error, locale), headers: { 'retry-after': String(askAgain) } }
    }
  },
})

type Shown = { etag: string; size: 'small' | 'large' | 'text'; preview: StoredContent; record: () => Promise<void> }

/** Shown in the page, never guessed at, never by anybody on the way; browsers keep it and ask each time whether they may. */
async function answerPreview(request: { headers: Headers }, { etag, size, preview, record }: Shown): Promise<Response> {
  const headers = new Headers({
    'content-type': size === 'text' ? 'application/json; charset=utf-8' : 'image/webp',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    vary: 'Authorization, Cookie',
    etag,
  })
  if (isNamed(request.headers.get('if-none-match'), etag)) {
    await preview.close()
    return new Response(null, { status: 304, headers })
  }
  try {
    await record()
  } catch (error) {
    await preview.close()
    throw error
  }
  headers.set('content-length', String(preview.size))
  return new Response(preview.read(), { status: 200, headers })
}

function isNamed(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}
