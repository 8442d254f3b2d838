'use client'
import { useId } from 'react'

type Option = { value: string; label: string }
type Props = {
  label: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  /** Shown first, standing for nothing chosen. */
  none?: string
  /** Kept out of sight; it is read out all the same. */
  quiet?: boolean
  fault?: string | undefined
  disabled?: boolean
}

/** One choice out of a list, with its name and what is wrong with it. */
export function FieldSelect({ label, options, value, onChange, none, quiet = false, fault, disabled = false }: Props) {
  const id = useId()
  return (
    <div className="office-builder__field">
      <label className={quiet ? 'office-hidden' : 'office-label'} htmlFor={id}>{label}</label>
      <select
        id={id} className="office-input" value={value} disabled={disabled} aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      {fault && <small id={`${id}-fault`} className="office-builder__fault">{fault}</small>}
    </div>
  )
}
