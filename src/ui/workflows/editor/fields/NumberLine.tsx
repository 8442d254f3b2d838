'use client'
import { useId, useState } from 'react'
import { useEditing } from '../EditingContext.ts'

type Props = {
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
  min?: number
  max?: number
  /** Whole numbers only, unless said otherwise. */
  step?: number | 'any'
  /** May be left empty. */
  optional?: boolean
}

/** A number. What is typed counts once it is one that may stand here; until then the last one does. */
export function NumberLine({ label, value, onChange, min, max, step = 1, optional = false }: Props) {
  const { readOnly } = useEditing()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    if (text.trim() === '') {
      if (optional) onChange(undefined)
      return
    }
    const number = Number(text)
    const fits = Number.isFinite(number) && number >= (min ?? -Infinity) && number <= (max ?? Infinity)
    if (fits && (step === 'any' || Number.isInteger(number))) onChange(number)
  }
  return (
    <div className="office-edit__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        id={id} className="office-input" type="number" inputMode="decimal" min={min} max={max} step={step} readOnly={readOnly}
        value={typed ?? value ?? ''} onChange={(event) => type(event.target.value)} onBlur={() => setTyped(null)}
      />
    </div>
  )
}
