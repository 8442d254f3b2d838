'use client'
import { useId } from 'react'
import { useEditing } from '../EditingContext.ts'

export type Option = { value: string; label: string }

type Props = {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  /** Words for choosing nothing; left out, something must be chosen. */
  none?: string
}

/** One of several. A value that is not among them (any more) stays visible. */
export function Choice({ label, value, options, onChange, none }: Props) {
  const { speak, readOnly } = useEditing()
  const id = useId()
  const isUnknown = value !== '' && !options.some((option) => option.value === value)
  return (
    <div className="office-edit__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <select id={id} className="office-input" value={value} disabled={readOnly} onChange={(event) => onChange(event.target.value)}>
        {(none !== undefined || value === '') && <option value="">{none ?? '—'}</option>}
        {isUnknown && <option value={value}>{speak('unknown', { key: value })}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>{option.label}</option>
        ))}
      </select>
    </div>
  )
}
