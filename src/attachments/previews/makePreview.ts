import type { Payload } from 'payload'
import { openContent } from '../../platform/fileStore/index.ts'
import { SandboxFailure } from '../../platform/sandbox/index.ts'
import { keepPreviews } from './keepPreviews.ts'
import { giveBack, noteProblem, type LeasedContent } from './leaseContent.ts'
import { judgeMade } from './made.ts'
import { sourceOf } from './previewable.ts'
import { previewSandbox } from './previewSandbox.ts'

/** How much of a text is read, in bytes. */
const headBytes = 65_536

/**
 * Makes the previews of one leased content and says how it went, in its row. Whatever the file does, it costs its own
 * previews only. Raises what is not the file's fault (no store, no sandbox), the content given back before.
 */
export async function makePreview(payload: Payload, content: LeasedContent, signal: AbortSignal): Promise<void> {
  let bytes: ReadableStream<Uint8Array> | undefined
  try {
    const stored = await openContent(content.sha256)
    if (!stored) return await noteProblem(payload, content, 'missing', false)
    const from = sourceOf(content.mimeType)
    if (!from) {
      await stored.close()
      return await noteProblem(payload, content, 'damaged', true)
    }
    const asText = from === 'text' || from === 'csv'
    const size = asText ? Math.min(stored.size, headBytes) : stored.size
    bytes = stored.read(size < stored.size ? { start: 0, end: size - 1 } : undefined)
    const { answer, parts } = await previewSandbox(payload).run({ from, whole: size === stored.size }, { size, bytes }, signal)
    const made = judgeMade(answer, parts)
    if (made === null) await noteProblem(payload, content, 'crashed', false)
    else if ('problem' in made) await noteProblem(payload, content, made.problem, true)
    else await keepPreviews(payload, content, made)
  } catch (error) {
    const why = error instanceof SandboxFailure ? error.why : 'notStarted'
    if (why === 'stopped') return giveBack(payload, content, { seconds: 0 })
    if (why === 'notStarted') {
      await giveBack(payload, content, { seconds: 60 })
      throw error
    }
    await noteProblem(payload, content, why === 'refused' ? 'damaged' : why, why === 'refused')
  } finally {
    // What was never read keeps its file open. A stream that was read refuses, and is closed.
    await bytes?.cancel().catch(() => {})
  }
}
