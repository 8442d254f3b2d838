'use client'
import { useId } from 'react'
import { useWords } from '../useWords.ts'
import type { Draft } from './draft.ts'
import { sendSpeaker } from './sendWords.ts'

type Props = { draft: Draft; change: (part: Partial<Draft>) => void; timeZone: string; problem: string | undefined }

/** Now, or at a time by the office's clock. */
export function WhenFields({ draft: { later, at }, change, timeZone, problem }: Props) {
  const { locale } = useWords()
  const speak = sendSpeaker(locale)
  const id = useId()
  return (
    <fieldset className="office-sends__checks">
      <legend className="office-label">{speak('when')}</legend>
      <label><input type="radio" name={id} checked={!later} onChange={() => change({ later: false })} />{speak('now')}</label>
      <label><input type="radio" name={id} checked={later} onChange={() => change({ later: true })} />{speak('later')}</label>
      {later && (
        <div className="office-sends__at">
          <label className="office-label" htmlFor={`${id}-at`}>{speak('laterAt', { zone: `\u2066${timeZone}\u2069` })}</label>
          <input id={`${id}-at`} type="datetime-local" className="office-input" dir="ltr" value={at} aria-invalid={problem ? true : undefined} onChange={({ target }) => change({ at: target.value })} />
        </div>
      )}
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </fieldset>
  )
}
