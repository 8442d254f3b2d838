'use client'
import { useId, useLayoutEffect, useRef } from 'react'
import type { PageFault } from './pageDraft.ts'

type Props = {
  label: string
  hint?: string
  value: string
  faults: readonly PageFault[]
  onChange: (value: string) => void
  /** Whoever writes here takes what is inserted. */
  onPlace: (insert: (text: string) => void, focus: () => void) => void
}

/** Code with its line numbers, and below it what is wrong on which line. Read from left to right in every language. */
export function CodeField({ label, hint, value, faults, onChange, onPlace }: Props) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLPreElement>(null)
  const cursor = useRef<number | null>(null)
  const wrong = new Set(faults.map(({ line }) => line))
  const lines = value.split('\n')

  // What was inserted is followed by the cursor, once the field has it.
  useLayoutEffect(() => {
    if (cursor.current === null) return
    area.current?.focus()
    area.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  })
  const insert = (text: string) => {
    const field = area.current
    if (!field) return
    const [from, to] = [field.selectionStart, field.selectionEnd]
    cursor.current = from + text.length
    onChange(field.value.slice(0, from) + text + field.value.slice(to))
  }
  return (
    <div className="office-report-template__code">
      <label className="office-hidden" htmlFor={id}>{label}</label>
      {hint && <small className="office-muted" id={`${id}-hint`}>{hint}</small>}
      <div className="office-report-template__lines" dir="ltr">
        <pre ref={numbers} aria-hidden="true">
          {lines.map((_line, index) => <span key={index} className={wrong.has(index + 1) ? 'is-wrong' : undefined}>{index + 1}{'\n'}</span>)}
        </pre>
        <textarea
          ref={area} id={id} dir="ltr" spellCheck={false} autoComplete="off" autoCapitalize="off" wrap="off" value={value} aria-invalid={faults.length > 0}
          aria-describedby={[hint ? `${id}-hint` : '', faults.length > 0 ? `${id}-faults` : ''].filter((each) => each !== '').join(' ') || undefined}
          onChange={({ target }) => onChange(target.value)}
          onFocus={() => onPlace(insert, () => area.current?.focus())}
          onScroll={({ currentTarget }) => {
            if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop
          }}
        />
      </div>
      {faults.length > 0 && (
        <ul id={`${id}-faults`} className="office-mail-template__faults">
          {faults.map(({ line, message }) => <li key={`${line} ${message}`} dir="auto">{message}</li>)}
        </ul>
      )}
    </div>
  )
}
