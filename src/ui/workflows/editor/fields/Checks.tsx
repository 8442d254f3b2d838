'use client'
import { useId, useState } from 'react'
import { useEditing } from '../EditingContext.ts'
import type { Option } from './Choice.tsx'

type Props = {
  legend: string
  value: readonly string[]
  options: readonly Option[]
  onChange: (value: string[]) => void
}

const many = 12

/** Several of several, kept in the order they are offered. What is chosen but unknown stays visible. */
export function Checks({ legend, value, options, onChange }: Props) {
  const { speak, readOnly } = useEditing()
  const [sought, setSought] = useState('')
  const id = useId()
  const unknown = value.filter((each) => !options.some((option) => option.value === each))
  const all = [...unknown.map((key) => ({ value: key, label: speak('unknown', { key }) })), ...options]
  const shown = all.filter((option) => value.includes(option.value) || option.label.toLowerCase().includes(sought.trim().toLowerCase()))
  const choose = (chosen: string, on: boolean) =>
    onChange(all.map((option) => option.value).filter((each) => (each === chosen ? on : value.includes(each))))
  return (
    <fieldset className="office-edit__checks">
      <legend className="office-label">{legend}</legend>
      {all.length > many && (
        <>
          <label className="office-hidden" htmlFor={id}>{speak('find')}</label>
          <input id={id} className="office-input" type="search" placeholder={speak('find')} value={sought} onChange={(event) => setSought(event.target.value)} />
        </>
      )}
      <div className="office-edit__check-list">
        {shown.map((option) => (
          <label key={option.value} className="office-edit__check">
            <input type="checkbox" checked={value.includes(option.value)} disabled={readOnly} onChange={(event) => choose(option.value, event.target.checked)} />
            <span dir="auto">{option.label}</span>
          </label>
        ))}
        {all.length === 0 && <span className="office-muted">{speak('noneYet')}</span>}
      </div>
    </fieldset>
  )
}
