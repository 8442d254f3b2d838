'use client'
import { useId } from 'react'
import './segmentChoice.css'

type Props<Value extends string> = { label: string; choices: readonly { value: Value; label: string }[]; chosen: Value; onChoose: (value: Value) => void }

/** One of a few, side by side: radio buttons that look like one piece. */
export function SegmentChoice<Value extends string>({ label, choices, chosen, onChoose }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="office-segments">
      <legend className="office-hidden">{label}</legend>
      {choices.map(({ value, label: said }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{said}</span>
        </label>
      ))}
    </fieldset>
  )
}
