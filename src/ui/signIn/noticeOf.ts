import { errorSentences } from '../../shared/errorSentences/index.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { sentence } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { signInSpeaker } from './signInWords.ts'

export type Notice = { text: string; bad: boolean }

/** Why somebody was brought to the sign-in page: idle for too long, or a sign-in elsewhere that was refused (`?error=CODE`). */
export function noticeOf(query: Record<string, string | string[] | undefined>, locale: Locale): Notice | null {
  const { error, idle } = query
  // Only sentences without gaps: nobody can write their own text onto this page through its address.
  if (typeof error === 'string' && Object.hasOwn(errorSentences, error)) {
    const text = sentence(error as ErrorCode, {}, locale)
    return text.includes('{') ? null : { text, bad: true }
  }
  return idle === undefined ? null : { text: signInSpeaker(locale)('idle'), bad: false }
}
