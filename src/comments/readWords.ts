import type { PayloadRequest } from 'payload'
import { settingsOf } from '../platform/settings.ts'
import { cleanText } from '../shared/richText/cleanText.ts'
import type { RichText } from '../shared/richText/nodes.ts'
import { plainTextOf } from '../shared/richText/plainTextOf.ts'
import { readRichText } from '../shared/richText/readRichText.ts'
import { wrong } from './wrong.ts'

/** What is said, in plain words, and formatted where it was sent so. */
export type Words = { text: string; body: RichText | null }

/**
 * The words of a comment from what was sent: a formatted `body`, whose plain words `text` then are, or `text` alone.
 * Raises VALIDATION_FAILED naming each node that is not ours, and for no words or too many (setting commentMax).
 */
export async function readWords(req: PayloadRequest, sent: { text?: unknown; body?: unknown }): Promise<Words> {
  const words = sent.body === undefined || sent.body === null ? plain(sent.text) : formatted(sent.body)
  const { commentMax } = (await settingsOf(req.payload)).transactions
  const { length } = words.text
  const path = words.body ? 'body' : 'text'
  if (length === 0) throw wrong({ path, code: 'REQUIRED', message: { en: 'Please write something.', ar: 'يرجى كتابة نص.' } })
  if (length > commentMax) {
    const message = {
      en: `${length} characters are too many; at most ${commentMax} are allowed.`,
      ar: `${length} حرفاً أكثر من المسموح، والحد الأعلى ${commentMax}.`,
    }
    throw wrong({ path, code: 'TOO_LONG', message })
  }
  return words
}

function plain(text: unknown): Words {
  if (text === undefined || text === null) return { text: '', body: null }
  if (typeof text === 'string') return { text: cleanText(text).trim(), body: null }
  throw wrong({ path: 'text', code: 'INVALID_TYPE', message: { en: 'The value must be a text.', ar: 'يجب أن تكون القيمة نصاً.' } })
}

function formatted(body: unknown): Words {
  const { state, problems } = readRichText(body)
  if (problems) throw wrong(...problems.map((problem) => ({ ...problem, path: `body.${problem.path}` })))
  return { text: plainTextOf(state).trim(), body: state }
}
