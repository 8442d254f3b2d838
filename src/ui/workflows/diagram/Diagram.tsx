'use client'
import { lazy, Suspense, useMemo } from 'react'
import { DiagramList } from './DiagramList.tsx'
import { diagramSpeaker } from './diagramWords.ts'
import type { Run } from './layoutOf.ts'
import type { Chosen, ShownState, ShownTransition, ShownVisit } from './shown.ts'
import { useInBrowser } from './useInBrowser.ts'
import { wayOf } from './wayOf.ts'
import type { Locale } from '../../../shared/text.ts'
import './diagram.css'

const DiagramCanvas = lazy(() => import('./DiagramCanvas.tsx'))

export type DiagramProps = {
  states: readonly ShownState[]
  transitions: readonly ShownTransition[]
  locale: Locale
  dir: 'ltr' | 'rtl'
  /** Key of the state the transaction stands in. */
  current?: string | null
  /** Where it has been, the earliest first, the present state last. */
  visited?: readonly ShownVisit[]
  /** Makes states and transitions buttons. */
  onSelect?: (chosen: Chosen) => void
  /** Fixed instead of chosen by the width there is. */
  run?: Run
}

/** A picture of a workflow to look at: fitted to the width there is, and the same in words below it. */
export function Diagram(props: DiagramProps) {
  const { states, transitions, locale, dir, current, visited } = props
  const speak = diagramSpeaker(locale)
  const way = useMemo(() => wayOf(visited ?? [], transitions), [visited, transitions])
  // Drawn in the browser alone: what it looks like depends on the width.
  const inBrowser = useInBrowser()
  const drawing = <p className="office-flow__drawing office-muted">{speak('drawing')}</p>
  return (
    <section className="office-flow" dir={dir} lang={locale} aria-label={speak('diagram')}>
      {states.length === 0 ? (
        <p className="office-empty">{speak('empty')}</p>
      ) : inBrowser ? (
        <Suspense fallback={drawing}>
          <DiagramCanvas {...props} />
        </Suspense>
      ) : (
        drawing
      )}
      <DiagramList states={states} transitions={transitions} locale={locale} current={current} passed={way.states} taken={way.steps} />
    </section>
  )
}
