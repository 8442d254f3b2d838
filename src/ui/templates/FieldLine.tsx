'use client'
import { useRef } from 'react'
import type { Locale } from '../../shared/text.ts'
import type { Cursor } from './editor/InsertHere.tsx'

type Props = {
  id: string
  label: string
  hint?: string
  language: Locale
  value: string
  maxLength: number
  /** The id of what is wrong with it. */
  faults: string | undefined
  onChange: (value: string) => void
  onFocus: (cursor: Cursor) => void
  onAsk: () => void
}

/** A line of a mail: its subject, or the words on its button. */
export function FieldLine({ id, label, hint, language, value, maxLength, faults, onChange, onFocus, onAsk }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const insert = (text: string) => {
    const input = field.current
    if (!input) return
    const [from, to] = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length]
    onChange(input.value.slice(0, from) + text + input.value.slice(to))
    // Once React has written the new words, the cursor goes behind them.
    requestAnimationFrame(() => {
      input.focus()
      input.setSelectionRange(from + text.length, from + text.length)
    })
  }
  const described = [hint ? `${id}-hint` : '', faults ?? ''].filter((each) => each !== '').join(' ')
  return (
    <div className="office-mail-template__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        ref={field} id={id} type="text" className="office-input" dir="auto" lang={language} value={value} maxLength={maxLength} autoComplete="off"
        aria-invalid={faults !== undefined} {...(described === '' ? {} : { 'aria-describedby': described })}
        onChange={(event) => onChange(event.target.value)}
        onFocus={() => onFocus({ insert, focus: () => field.current?.focus() })}
        onKeyDown={(event) => {
          if (event.code !== 'Space' || !event.ctrlKey) return
          event.preventDefault()
          onAsk()
        }}
      />
      {hint && <small id={`${id}-hint`} className="office-muted">{hint}</small>}
    </div>
  )
}
