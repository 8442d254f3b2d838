'use client'
import { designWords } from './designWords.ts'
import type { Draft } from './useDraft.ts'
import { useSpoken } from '../../useSpoken.ts'
import { workflowWords } from '../workflowWords.ts'

type Props = { draft: Draft; onDecide: () => void }

/** Whether what is on the screen is on the server; said aloud when that changes for the worse. */
export function SavedState({ draft, onDecide }: Props) {
  const { speak } = useSpoken(designWords)
  const general = useSpoken(workflowWords)
  const { status, number, problem } = draft
  if (status === 'conflict') {
    return (
      <p className="office-problem office-saved" role="alert">
        {speak('conflict')}
        <button type="button" className="office-button" onClick={onDecide}>{speak('decide')}</button>
      </p>
    )
  }
  if (status === 'failed') {
    return (
      <p className="office-problem office-saved" role="alert">
        {speak('failed', { reason: problem?.message ?? '' })}
        <button type="button" className="office-button" onClick={() => void draft.flush()}>{general.speak('tryAgain')}</button>
      </p>
    )
  }
  const said = status === 'untouched' ? null : speak(status)
  return (
    <p className={`office-saved office-saved--${status}`} role="status">
      {number !== null && <span>{speak('untouched', { number })}</span>}
      {said && <strong>{said}</strong>}
    </p>
  )
}
