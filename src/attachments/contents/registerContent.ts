import type { Payload } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'

/**
 * Says that a content is about to be referred to, before its bytes are put into the store, and commits that at once.
 * The sweep removes a content only under the lock of this row, and only when nobody touched it for a day: whoever
 * registers first therefore finds the bytes still there, or puts them there anew. Sizes are bytes.
 */
export async function registerContent(payload: Payload, content: { sha256: string; size: number; mimeType: string }): Promise<void> {
  await sqlOnPool(payload)(
    `insert into file_contents (sha256, size, mime_type) values ($1, $2, $3)
     on conflict (sha256) do update set touched_at = now()`,
    [content.sha256, content.size, content.mimeType],
  )
}
