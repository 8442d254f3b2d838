'use client'
import { useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import type { PersonFacts } from '../../workflows/snapshot.ts'
import type { OfficeWords, ShownFinding } from './shownWorkflow.ts'

type Props = {
  value: unknown
  onChange: (definition: unknown) => void
  findings: readonly ShownFinding[]
  people: readonly PersonFacts[]
  words: OfficeWords
  locale: Locale
  readOnly?: boolean
}

/** The definition as text. */
export function DefinitionEditor({ value, onChange, readOnly }: Props) {
  const [text, setText] = useState(() => JSON.stringify(value, null, 2))
  return (
    <textarea
      className="office-input" rows={24} dir="ltr" readOnly={readOnly} value={text} aria-label="JSON"
      onChange={({ target }) => {
        setText(target.value)
        try {
          onChange(JSON.parse(target.value))
        } catch {
          // Not JSON while it is being typed.
        }
      }}
    />
  )
}
