'use client'
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { say, type Locale } from '../../shared/text.ts'
import { Code } from '../parts/Code.tsx'
import { useSpoken } from '../useSpoken.ts'
import type { Variable } from './draft.ts'
import { conditionOf, findVariables, insertionOf } from './insertionOf.ts'
import { templateWords } from './templateWords.ts'

type Props = {
  variables: readonly Variable[]
  /** Samples are shown in the language that is edited. */
  language: Locale
  search: RefObject<HTMLInputElement | null>
  /** How names get into the text, where it is not the field of a mail. */
  intro?: string
  onInsert: (text: string) => void
  /** Back to the field, nothing inserted. */
  onLeave: () => void
}

/** Everything that can be named in this mail, to be put at the cursor. Arrow keys go through the names from the search. */
export function VariablePalette({ variables, language, search, intro, onInsert, onLeave }: Props) {
  const { locale, speak } = useSpoken(templateWords)
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const found = findVariables(variables, typed)

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    } else if (event.key === 'Enter' && event.target === search.current) {
      event.preventDefault()
      if (found[0]) onInsert(insertionOf(found[0]))
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [search.current, ...(list.current?.querySelectorAll<HTMLElement>('button[data-insert]') ?? [])]
      const row = document.activeElement?.closest('li')?.querySelector<HTMLElement>('button[data-insert]') ?? document.activeElement
      const next = stops[stops.indexOf(row as HTMLInputElement) + (event.key === 'ArrowDown' ? 1 : -1)]
      event.preventDefault()
      next?.focus()
    }
  }
  const sampleOf = ({ sample }: Variable) => (typeof sample === 'string' ? sample : sample[language])
  return (
    <section className="office-panel office-variables" aria-labelledby={`${id}-title`} onKeyDown={keys}>
      <h2 id={`${id}-title`}>{speak('variables')}</h2>
      <p className="office-muted" id={`${id}-intro`}>{intro ?? speak('variablesIntro')}</p>
      <label className="office-hidden" htmlFor={`${id}-find`}>{speak('findVariable')}</label>
      <input
        ref={search} id={`${id}-find`} type="search" className="office-input" placeholder={speak('findVariable')} autoComplete="off" value={typed}
        aria-describedby={`${id}-intro`} onChange={({ target }) => setTyped(target.value)}
      />
      <span className="office-hidden" role="status">{typed === '' ? '' : speak('found', { count: found.length })}</span>
      {found.length === 0 && <p className="office-muted">{speak('noneNamed')}</p>}
      <ul ref={list}>
        {found.map((variable) => {
          const { name, label, kind, optional, html, of } = variable
          const said = say(label, locale)
          const sample = sampleOf(variable)
          return (
            <li key={name}>
              <button type="button" data-insert onClick={() => onInsert(insertionOf(variable))}>
                <span>{said}</span>
                <Code>{name}</Code>
                <small className="office-muted">
                  {sample !== '' && kind !== 'yesNo' && <bdi lang={language}>{sample}</bdi>}
                  {of && <span>{speak('each')}: <bdi dir="ltr">{of.map((each) => each.name).join(', ')}</bdi></span>}
                  {optional && <span>{speak('optional')}</span>}
                  {html && <span>{speak('formatted')}</span>}
                </small>
              </button>
              {optional && kind !== 'yesNo' && (
                <button type="button" className="office-button office-variables__if" aria-label={`${speak('ifSign')}: ${speak('insertIf', { label: said })}`} title={speak('insertIf', { label: said })} onClick={() => onInsert(conditionOf(variable))}>
                  {speak('ifSign')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
