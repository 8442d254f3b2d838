'use client'
import { useId } from 'react'
import { say, type Locale } from '../../shared/text.ts'
import type { CustomField } from '../../workflows/definition.ts'

type Props = {
  field: CustomField
  locale: Locale
  /** What an empty choice says. */
  none: string
  required: boolean
  disabled: boolean
  value: unknown
  /** What is wrong with it, in the reader's language. */
  problem: string | undefined
  /** Null is "not filled in". */
  onChange: (value: unknown) => void
}

/** One field of a workflow, by its type. */
export function CustomFieldInput({ field, locale, none, required, disabled, value, problem, onChange }: Props) {
  const id = useId()
  const label = (
    <label className="office-label" htmlFor={id}>
      {say(field.label, locale)}
      {required && <span className="required" aria-hidden="true"> *</span>}
    </label>
  )
  const wrong = problem ? <p id={`${id}-problem`} className="office-custom-field__problem" role="alert">{problem}</p> : null
  const described = problem ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {}
  const common = { id, className: 'office-input', disabled, 'aria-required': required, ...described }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  switch (field.type) {
    case 'boolean':
      return (
        <div className="office-custom-field office-custom-field--check">
          <input id={id} type="checkbox" disabled={disabled} {...described} checked={value === true} onChange={({ target }) => onChange(target.checked)} />
          {label}
          {wrong}
        </div>
      )
    case 'select':
      return (
        <div className="office-custom-field">
          {label}
          <select {...common} value={text} onChange={({ target }) => onChange(target.value || null)}>
            <option value="">{none}</option>
            {(field.options ?? []).map((option) => <option key={option.value} value={option.value}>{say(option.label, locale)}</option>)}
          </select>
          {wrong}
        </div>
      )
    case 'number':
      return (
        <div className="office-custom-field">
          {label}
          <input {...common} type="number" step="any" dir="ltr" value={text} onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)} />
          {wrong}
        </div>
      )
    case 'date':
      return (
        <div className="office-custom-field">
          {label}
          <input {...common} type="date" value={text.slice(0, 10)} onChange={({ target }) => onChange(target.value || null)} />
          {wrong}
        </div>
      )
    case 'text':
      return (
        <div className="office-custom-field">
          {label}
          <input {...common} type="text" dir="auto" maxLength={2000} value={text} onChange={({ target }) => onChange(target.value || null)} />
          {wrong}
        </div>
      )
    default:
      return field.type satisfies never
  }
}
