'use client'
import { showNumber } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import { noticeSpeaker } from './noticeWords.ts'

/** What is to be cleared: those that are selected, or all that were read. */
export type Clearing = 'read' | { ids: readonly number[] }

type Props = { clearing: Clearing; onClose: () => void; onClear: () => void }

/** Asks before notices are removed for good. */
export function ClearDialog({ clearing, onClose, onClear }: Props) {
  const { locale } = useWords()
  const speak = noticeSpeaker(locale)
  return (
    <Dialog
      title={clearing === 'read' ? speak('clearReadTitle') : speak('clearTitle', { count: showNumber(clearing.ids.length) })}
      onClose={onClose}
      onSubmit={onClear}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main office-button--danger">{speak('clear')}</button>
        </>
      }
    >
      <p>{speak('clearText')}</p>
    </Dialog>
  )
}
