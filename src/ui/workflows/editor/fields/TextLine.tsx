'use client'
import { useId } from 'react'
import { useEditing } from '../EditingContext.ts'

type Props = { label: string; value: string; onChange: (value: string) => void; type?: 'text' | 'date'; mono?: boolean }

/** One line of text, or a day. */
export function TextLine({ label, value, onChange, type = 'text', mono = false }: Props) {
  const { readOnly } = useEditing()
  const id = useId()
  return (
    <div className="office-edit__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        id={id} className={`office-input${mono ? ' office-edit__mono' : ''}`} type={type} dir={mono ? 'ltr' : 'auto'} value={value} readOnly={readOnly}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
