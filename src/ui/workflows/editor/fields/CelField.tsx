'use client'
import { useId, useMemo, useRef, useState } from 'react'
import { checkExpression } from '../../../../workflows/checks/checkExpressions.ts'
import type { Scope } from '../../../../workflows/conditions/environment.ts'
import type { CelType } from '../../../../workflows/conditions/variables.ts'
import { say } from '../../../../shared/text.ts'
import { useEditing } from '../EditingContext.ts'
import { variableGroups } from './variableGroups.ts'

type Props = {
  label: string
  value: string | undefined
  onChange: (expression: string | undefined) => void
  /** Where it stands, as a finding would name it. */
  element: string
  scope: Scope
  expects: readonly CelType[]
}

/** A CEL expression: checked as it is typed, by the engine's own rules, with what it may use at hand. */
export function CelField({ label, value = '', onChange, element, scope, expects }: Props) {
  const { definition, locale, speak, readOnly, words } = useEditing()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [variable, setVariable] = useState('')
  const groups = useMemo(() => variableGroups(definition, scope, locale, words), [definition, scope, locale, words])
  const findings = useMemo(
    () => (value === '' ? [] : checkExpression(definition, { expression: value, element, scope, expects })),
    [definition, value, element, scope, expects],
  )
  const insert = () => {
    const box = area.current
    if (!box || variable === '') return
    const [start, end] = [box.selectionStart, box.selectionEnd]
    onChange(value.slice(0, start) + variable + value.slice(end))
    // After React has put the new text in.
    requestAnimationFrame(() => {
      box.focus()
      box.setSelectionRange(start + variable.length, start + variable.length)
    })
  }
  return (
    <div className="office-edit__field office-edit__cel">
      <label className="office-label" htmlFor={id}>{label}</label>
      <textarea
        ref={area} id={id} className="office-input office-edit__mono" dir="ltr" rows={value.length > 60 ? 3 : 2} maxLength={2000} spellCheck={false}
        value={value} readOnly={readOnly} aria-describedby={`${id}said`} aria-invalid={findings.some(({ severity }) => severity === 'error')}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
      <div id={`${id}said`} aria-live="polite">
        {findings.map(({ message, severity }) => (
          <p key={message.en} className={severity === 'error' ? 'office-edit__wrong' : 'office-edit__doubt'} dir="auto">{say(message, locale)}</p>
        ))}
        {value !== '' && findings.length === 0 && <p className="office-edit__right">✓ {speak('fits')}</p>}
      </div>
      {!readOnly && (
        <div className="office-edit__joined">
          <label className="office-hidden" htmlFor={`${id}with`}>{speak('variable')}</label>
          <select id={`${id}with`} className="office-input" value={variable} onChange={(event) => setVariable(event.target.value)}>
            <option value="">{speak('variable')}…</option>
            {groups.map(({ name, variables }) => (
              <optgroup key={name} label={name}>
                {variables.map(({ text, note }) => (
                  <option key={text} value={text}>{note ? `${text} — ${note}` : text}</option>
                ))}
              </optgroup>
            ))}
          </select>
          <button type="button" className="office-button" disabled={variable === ''} onClick={insert}>{speak('insert')}</button>
        </div>
      )}
    </div>
  )
}
