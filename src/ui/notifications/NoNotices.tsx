'use client'
import { useWords } from '../useWords.ts'
import { noticeSpeaker } from './noticeWords.ts'

/** Why the list is empty: nothing was told yet, all is read, or nothing is of the kind that is asked for. */
export type WhyNone = 'none' | 'noneUnread' | 'noneSuch'

/** Says so, and what will appear here. */
export function NoNotices({ why }: { why: WhyNone }) {
  const { locale } = useWords()
  const speak = noticeSpeaker(locale)
  return (
    <div className="office-empty office-notices__none">
      <h2>{speak(why)}</h2>
      <p>{speak(why === 'none' ? 'noneText' : 'noneUnreadText')}</p>
    </div>
  )
}
