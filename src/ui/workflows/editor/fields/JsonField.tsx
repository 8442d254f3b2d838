'use client'
import { useId, useState } from 'react'
import { readJson } from '../../../../workflows/editing/readJson.ts'
import { say } from '../../../../shared/text.ts'
import { useEditing } from '../EditingContext.ts'

type Props = { value: Record<string, unknown>; onChange: (value: Record<string, unknown>) => void }

/** Settings nobody here knows the meaning of, as JSON. */
export function JsonField({ value, onChange }: Props) {
  const { speak, locale, readOnly } = useEditing()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? JSON.stringify(value, null, 2)
  const read = readJson(text)
  const isObject = read.ok && typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value)
  const type = (next: string) => {
    setTyped(next)
    const now = readJson(next)
    if (now.ok && typeof now.value === 'object' && now.value !== null && !Array.isArray(now.value)) onChange({ ...now.value })
  }
  return (
    <div className="office-edit__field">
      <label className="office-label" htmlFor={id}>{speak('asJson')}</label>
      <textarea
        id={id} className="office-input office-edit__mono" dir="ltr" rows={Math.min(10, text.split('\n').length + 1)} spellCheck={false} readOnly={readOnly}
        value={text} aria-invalid={!isObject} aria-describedby={`${id}said`} onChange={(event) => type(event.target.value)} onBlur={() => isObject && setTyped(null)}
      />
      <div id={`${id}said`} aria-live="polite">
        {!isObject && (
          <p className="office-edit__wrong">
            {read.ok ? '{ }' : speak('lineColumn', { line: read.line, column: read.column, problem: say(read.problem, locale) })}
          </p>
        )}
      </div>
    </div>
  )
}
