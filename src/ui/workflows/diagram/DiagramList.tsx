'use client'
import { diagramSpeaker, kindWord } from './diagramWords.ts'
import { labelOf, type ShownState, type ShownTransition } from './shown.ts'
import type { Locale } from '../../../shared/text.ts'

type Props = {
  states: readonly ShownState[]
  transitions: readonly ShownTransition[]
  locale: Locale
  current?: string | null | undefined
  passed: ReadonlySet<string>
  taken: ReadonlySet<string>
}

/** The picture in words: each state, what it is to the transaction, and where each step from it leads. */
export function DiagramList({ states, transitions, locale, current, passed, taken }: Props) {
  const speak = diagramSpeaker(locale)
  const nameOf = (key: string) => {
    const state = states.find((each) => each.key === key)
    return state ? labelOf(state, locale) : key
  }
  return (
    <details className="office-flow__list">
      <summary>{speak('asList')}</summary>
      <ol>
        {states.map((state) => {
          const steps = transitions.filter(({ from }) => from.includes(state.key))
          const notes = [
            speak(kindWord(state)),
            ...(state.key === current ? [speak('current')] : passed.has(state.key) ? [speak('visited')] : []),
          ]
          return (
            <li key={state.key} aria-current={state.key === current ? 'step' : undefined}>
              <strong>{labelOf(state, locale)}</strong> <span className="office-muted">({notes.join(locale === 'ar' ? '، ' : ', ')})</span>
              {steps.length === 0 ? (
                <p className="office-muted">{speak('noWayOut')}</p>
              ) : (
                <ul>
                  {steps.map((step) => (
                    <li key={step.key}>
                      {speak('leadsTo', { transition: labelOf(step, locale), state: nameOf(step.to) })}
                      {taken.has(`${step.key} ${state.key}`) && <span className="office-muted"> ({speak('taken')})</span>}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
