'use client'
import { FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { TextareaFieldClientProps } from 'payload'
import { useId, useMemo, useRef, useState } from 'react'
import type { EventType } from '../../events/officeEvent.ts'
import { say } from '../../shared/text.ts'
import { checkExpression } from '../../workflows/checks/checkExpressions.ts'
import type { Scope } from '../../workflows/conditions/environment.ts'
import { useWords } from '../useWords.ts'
import { variableGroups } from '../workflows/editor/fields/variableGroups.ts'
import { ruleSpeaker } from './ruleWords.ts'
import './rules.css'
import { useOfficeWords } from './useOfficeWords.ts'

const anyEvent: Scope = { kind: 'notice' }
const expects = ['bool'] as const

/** About the events that are chosen; the form has had them checked. */
const scopeOf = (events: unknown): Scope => ({ kind: 'notice', events: Array.isArray(events) ? (events as EventType[]) : [] })

/** The condition of a rule: checked as it is typed, by the rules it is saved by, with every name it may use at hand. */
export function ConditionField({ field, path, readOnly }: TextareaFieldClientProps) {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const name = useFormFields(([fields]) => fields['name']?.value)
  const events = useFormFields(([fields]) => fields['events']?.value)
  const { locale } = useWords()
  const speak = ruleSpeaker(locale)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const words = useOfficeWords()
  const [variable, setVariable] = useState('')
  const text = value ?? ''
  const groups = useMemo(() => variableGroups({ customFields: [], states: [] }, anyEvent, locale, words), [locale, words])
  const findings = useMemo(
    () => (text.trim() === '' ? [] : checkExpression({ customFields: [] }, { expression: text, element: typeof name === 'string' ? name : '', scope: scopeOf(events), expects })),
    [text, name, events],
  )
  const isWrong = findings.some(({ severity }) => severity === 'error')
  const insert = () => {
    const box = area.current
    if (!box || variable === '') return
    const { selectionStart, selectionEnd } = box
    setValue(text.slice(0, selectionStart) + variable + text.slice(selectionEnd))
    // After React has put the new text in.
    requestAnimationFrame(() => {
      box.focus()
      box.setSelectionRange(selectionStart + variable.length, selectionStart + variable.length)
    })
  }
  return (
    <div className={`field-type office-condition${showError || isWrong ? ' error' : ''}`} id={`field-${path}`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} />
      <textarea
        ref={area} id={id} className="office-input" dir="ltr" rows={3} maxLength={2000} spellCheck={false} disabled={Boolean(readOnly)}
        value={text} aria-invalid={isWrong || showError} aria-describedby={`${id}-said ${id}-help`} onChange={({ target }) => setValue(target.value)}
      />
      <div id={`${id}-said`} aria-live="polite">
        {findings.map(({ message, severity }) => (
          <p key={message.en} className={severity === 'error' ? 'office-condition__wrong' : 'office-condition__doubt'} dir="auto">{say(message, locale)}</p>
        ))}
        {showError && !isWrong && errorMessage && <p className="office-condition__wrong" dir="auto">{errorMessage}</p>}
        {text.trim() === '' && <p className="office-muted">{speak('always')}</p>}
        {text.trim() !== '' && findings.length === 0 && <p className="office-condition__right">✓ {speak('fits')}</p>}
      </div>
      <div className="office-condition__names">
        <label className="office-hidden" htmlFor={`${id}-names`}>{speak('variable')}</label>
        <select id={`${id}-names`} className="office-input" value={variable} onChange={({ target }) => setVariable(target.value)}>
          <option value="">{speak('variable')}…</option>
          {groups.map((group) => (
            <optgroup key={group.name} label={group.name}>
              {group.variables.map((each) => <option key={each.text} value={each.text}>{each.note ? `${each.text} — ${each.note}` : each.text}</option>)}
            </optgroup>
          ))}
        </select>
        <button type="button" className="office-button" disabled={variable === '' || Boolean(readOnly)} onClick={insert}>{speak('insert')}</button>
      </div>
      <p id={`${id}-help`} className="office-muted office-condition__help" dir="auto">{speak('help')}</p>
    </div>
  )
}
