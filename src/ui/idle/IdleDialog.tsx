'use client'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import { idleSpeaker } from './idleWords.ts'

type Props = { leftMs: number; onStay: () => void; onLeave: () => void }

/** Asks whether somebody is still there, with the time that is left. Escape means yes. */
export function IdleDialog({ leftMs, onStay, onLeave }: Props) {
  const { locale } = useWords()
  const speak = idleSpeaker(locale)
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <Dialog
      title={speak('title')}
      onClose={onStay}
      onSubmit={onStay}
      actions={
        <>
          <button type="button" className="office-button" onClick={onLeave}>{speak('signOut')}</button>
          <button type="submit" className="office-button office-button--main" autoFocus>{speak('stay')}</button>
        </>
      }
    >
      <p>{speak('text')}</p>
      <p className="office-countdown" role="timer" aria-label={speak('left')}><bdi dir="ltr">{shown}</bdi></p>
      <p className="office-hidden" aria-live="assertive">{spoken(seconds, speak)}</p>
    </Dialog>
  )
}

/** Read aloud now and then, not every second. */
function spoken(seconds: number, speak: ReturnType<typeof idleSpeaker>): string {
  if (seconds > 60) return speak('leftMinutes', { minutes: 2 })
  if (seconds > 30) return speak('leftMinutes', { minutes: 1 })
  return speak('leftSeconds', { seconds: seconds > 10 ? 30 : 10 })
}
