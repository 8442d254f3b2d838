import type { InputHTMLAttributes, ReactNode } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  name: string
  label: string
  /** Beside the label: "optional". */
  note?: string
  hint?: string
  problem?: string
  value: string
  onValue: (value: string) => void
  /** Stands in the box behind the text, such as the button that shows a password. */
  inside?: ReactNode
  describedBy?: string
}

/** A field with its label above, its hint below, and what is wrong with it in between; all tied together for screen readers. */
export function Field({ name, label, note, hint, problem, value, onValue, inside, describedBy, ...input }: Props) {
  const ids = [problem ? `${name}-problem` : '', hint ? `${name}-hint` : '', describedBy ?? ''].filter((id) => id !== '')
  return (
    <div className={problem ? 'field is-wrong' : 'field'}>
      <label htmlFor={name}>
        {label}
        {note && <span className="field-note"> ({note})</span>}
      </label>
      <div className="field-box">
        <input
          {...input}
          id={name}
          name={name}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={ids.length > 0 ? ids.join(' ') : undefined}
        />
        {inside}
      </div>
      {problem && <p className="field-problem" id={`${name}-problem`}>{problem}</p>}
      {hint && <p className="field-hint" id={`${name}-hint`}>{hint}</p>}
    </div>
  )
}
