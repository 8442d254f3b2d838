'use client'
import { useId } from 'react'
import { useWords } from '../useWords.ts'
import { AudienceIcon } from './AudienceMark.tsx'

/** Who will read it: a colour, a word, a sign, and what that means. */
export function AudienceChoice({ internal, onChoose }: { internal: boolean; onChoose: (internal: boolean) => void }) {
  const { speak } = useWords()
  const group = useId()
  return (
    <fieldset className="office-audience">
      <legend>{speak('whoReads')}</legend>
      {([true, false] as const).map((choice) => (
        <label key={String(choice)} className={`mdc-audience-choice mdc-audience-choice--${choice ? 'internal' : 'external'}`}>
          <input type="radio" name={group} checked={internal === choice} onChange={() => onChoose(choice)} />
          <span><AudienceIcon internal={choice} /> {speak(choice ? 'internal' : 'external')}</span>
          <small>{speak(choice ? 'internalHint' : 'externalHint')}</small>
        </label>
      ))}
    </fieldset>
  )
}
