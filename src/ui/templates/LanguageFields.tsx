'use client'
import { lazy, Suspense, useId, useSyncExternalStore } from 'react'
import type { Locale } from '../../shared/text.ts'
import { useSpoken } from '../useSpoken.ts'
import type { Fault, Field, Variable, Words } from './draft.ts'
import type { Cursor } from './editor/InsertHere.tsx'
import { FieldFaults } from './FieldFaults.tsx'
import { FieldLine } from './FieldLine.tsx'
import { templateWords } from './templateWords.ts'

const BodyEditor = lazy(() => import('./editor/BodyEditor.tsx'))
const never = () => () => undefined

/** Where somebody wrote last, and what that field is called. */
export type Place = Cursor & { field: string }

type Props = {
  language: Locale
  words: Words
  /** Counts how often the words were put there whole. */
  round: number
  faults: readonly Fault[]
  variables: readonly Variable[]
  onChange: (change: Partial<Words>) => void
  onPlace: (place: Place) => void
  onAsk: () => void
}

/** The words of a mail in one language: subject, text, button. */
export function LanguageFields({ language, words, round, faults, variables, onChange, onPlace, onAsk }: Props) {
  const { speak } = useSpoken(templateWords)
  const base = useId()
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  const of = (field: Field) => faults.filter((each) => each.field === field)
  const faultsId = (field: Field) => (of(field).length > 0 ? `${base}-${field}-faults` : undefined)
  const line = (field: 'subject' | 'button', maxLength: number, hint?: string) => (
    <>
      <FieldLine
        id={`${base}-${field}`} label={speak(field)} language={language} value={words[field]} maxLength={maxLength} faults={faultsId(field)}
        {...(hint === undefined ? {} : { hint })}
        onChange={(value) => onChange({ [field]: value })} onFocus={(cursor) => onPlace({ ...cursor, field: speak(field) })} onAsk={onAsk}
      />
      <FieldFaults id={`${base}-${field}-faults`} faults={of(field)} />
    </>
  )
  const loading = <div className="mdc-editor mdc-editor--loading" aria-busy><span className="office-hidden">{speak('loadingEditor')}</span></div>
  return (
    <div className="office-mail-template__words">
      {line('subject', 300)}
      <div className="office-mail-template__field">
        <span className="office-label" aria-hidden="true">{speak('body')}</span>
        {inBrowser ? (
          <Suspense fallback={loading}>
            <BodyEditor
              key={`${language} ${round}`} label={speak('bodyLabel', { language: speak(language) })} language={language} initial={words.body} variables={variables}
              faults={faultsId('body')} onChange={(body) => onChange({ body })} onFocus={(cursor) => onPlace({ ...cursor, field: speak('body') })} onAsk={onAsk}
            />
          </Suspense>
        ) : loading}
        <FieldFaults id={`${base}-body-faults`} faults={of('body')} />
      </div>
      {line('button', 80, speak('buttonHint'))}
    </div>
  )
}
