'use client'
import { showNumber } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { noticeSpeaker } from './noticeWords.ts'

type Props = { count: number; onRead: () => void; onUnread: () => void; onClear: () => void }

/** What can be done with the notices that are selected. */
export function SelectionBar({ count, onRead, onUnread, onClear }: Props) {
  const { locale } = useWords()
  const speak = noticeSpeaker(locale)
  return (
    <div className="office-bulk" role="region" aria-label={speak('selected', { count: showNumber(count) })}>
      <strong>{speak('selected', { count: showNumber(count) })}</strong>
      <button type="button" className="office-button" onClick={onRead}>{speak('markRead')}</button>
      <button type="button" className="office-button" onClick={onUnread}>{speak('markUnread')}</button>
      <button type="button" className="office-button office-button--danger" onClick={onClear}>{speak('clear')}</button>
    </div>
  )
}
