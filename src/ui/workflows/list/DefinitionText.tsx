'use client'
import { useId, type ChangeEvent } from 'react'
import { listWords } from '../listWords.ts'
import { useSpoken } from '../../useSpoken.ts'

export type ReadText = { text: string; definition: Record<string, unknown> | null; problem?: string }
type Props = { read: ReadText; problem: string | null; onRead: (read: ReadText) => void }

/** A definition as text, pasted or out of a file. What it means is checked by the server once it is a draft. */
export function DefinitionText({ read, problem, onRead }: Props) {
  const { speak } = useSpoken(listWords)
  const id = useId()
  const take = (text: string) => onRead(parse(text, speak))
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file) take(await file.text())
    target.value = ''
  }
  const said = problem ?? (read.text === '' ? undefined : read.problem)
  return (
    <div className="office-definition-text">
      <label className="office-label" htmlFor={`${id}-text`}>{speak('jsonText')}</label>
      <textarea
        id={`${id}-text`} className="office-input" rows={10} dir="ltr" spellCheck={false} value={read.text}
        aria-invalid={said ? true : undefined} aria-describedby={`${id}-note`} onChange={({ target }) => take(target.value)}
      />
      <p id={`${id}-note`} role="alert" className={said ? 'office-problem' : 'office-muted'}>{said}</p>
      <label className="office-button" htmlFor={`${id}-file`}>{speak('chooseFile')}</label>
      <input id={`${id}-file`} type="file" className="office-hidden" accept=".json,application/json" onChange={(event) => void choose(event)} />
    </div>
  )
}

function parse(text: string, speak: (word: 'notJson' | 'notObject', params?: Record<string, string>) => string): ReadText {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { text, definition: value as Record<string, unknown> }
    return { text, definition: null, problem: speak('notObject') }
  } catch (error) {
    return { text, definition: null, problem: speak('notJson', { reason: error instanceof Error ? error.message : '' }) }
  }
}
