'use client'
import { useId } from 'react'
import type { Locale } from '../../shared/text.ts'
import { useWords } from '../useWords.ts'
import type { Draft } from './draft.ts'
import { sendSpeaker } from './sendWords.ts'

type Props = { draft: Draft; change: (part: Partial<Draft>) => void; problemOf: (path: string) => string | undefined }

/** Subject and message, each in both languages side by side, the reader's first. */
export function WordsFields({ draft, change, problemOf }: Props) {
  const { locale } = useWords()
  const speak = sendSpeaker(locale)
  const id = useId()
  const languages: Locale[] = locale === 'ar' ? ['ar', 'en'] : ['en', 'ar']
  const wrong = problemOf('subject') ?? problemOf('message')
  return (
    <div>
      <div className="office-sends__languages">
        {languages.map((each) => (
          <fieldset key={each} lang={each} dir={each === 'ar' ? 'rtl' : 'ltr'}>
            <legend className="office-label">{speak(each === 'ar' ? 'arabic' : 'english')}</legend>
            <label className="office-label" htmlFor={`${id}-subject-${each}`}>{speak('subject')}</label>
            <input
              id={`${id}-subject-${each}`} className="office-input" maxLength={200} value={draft.subject[each]} aria-invalid={problemOf('subject') ? true : undefined}
              onChange={({ target }) => change({ subject: { ...draft.subject, [each]: target.value } })}
            />
            <label className="office-label" htmlFor={`${id}-message-${each}`}>{speak('message')}</label>
            <textarea
              id={`${id}-message-${each}`} className="office-input" rows={6} maxLength={5000} value={draft.message[each]} aria-invalid={problemOf('message') ? true : undefined}
              onChange={({ target }) => change({ message: { ...draft.message, [each]: target.value } })}
            />
          </fieldset>
        ))}
      </div>
      <p className="office-muted">{speak('oneIsEnough')}</p>
      {wrong && <p className="office-problem" role="alert">{wrong}</p>}
    </div>
  )
}
