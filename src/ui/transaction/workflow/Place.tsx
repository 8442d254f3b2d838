'use client'
import { lazy, Suspense } from 'react'
import type { ShownWorkflow } from '../../../transactions/workflowOf.ts'
import { showMoment } from '../../dates.ts'
import { useWorkflowWords } from './useWorkflow.ts'

// The drawing brings a library of its own: it is fetched by who opens it.
const Diagram = lazy(async () => ({ default: (await import('../../workflows/diagram/Diagram.tsx')).Diagram }))

type Props = { workflow: ShownWorkflow; timeZone: string; open: boolean; onOpen: (open: boolean) => void }

/** Where it stands: always as a row of steps; opened, the way it came and, for staff, the whole plan. */
export function Place({ workflow: { diagram, visits, status }, timeZone, open, onOpen }: Props) {
  const { speak, locale } = useWorkflowWords()
  const passed = new Set(visits.map(({ state }) => state))
  // Work that is given up ends aside: that step is shown to who stands there.
  const steps = diagram.states.filter(({ key, outcome }) => outcome !== 'cancelled' || key === status || passed.has(key))
  const labelOf = (key: string) => diagram.states.find((state) => state.key === key)?.label ?? key
  return (
    <details className="office-standing__part office-place" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>
        <span className="office-place__title">{speak('place')}</span>
        <ol className="office-steps">
          {steps.map(({ key, label, colour }) => {
            const kind = key === status ? 'here' : passed.has(key) ? 'passed' : 'ahead'
            return (
              <li key={key} className={`office-steps__step office-steps__step--${kind} office-colour--${colour}`} aria-current={kind === 'here' ? 'step' : undefined}>
                <span dir="auto">{label}</span>
                <span className="office-hidden"> ({speak(kind)})</span>
              </li>
            )
          })}
        </ol>
      </summary>
      {open && (
        <ol className="office-way" aria-label={speak('way')}>
          {visits.map(({ state, since, by }) => (
            <li key={`${state} ${since}`}>
              <strong dir="auto">{labelOf(state)}</strong>
              <time className="office-muted" dateTime={since} dir="ltr">{showMoment(since, timeZone)}</time>
              {by && <bdi className="office-muted">{by.name}</bdi>}
            </li>
          ))}
        </ol>
      )}
      {open && diagram.transitions.length > 0 && (
        <Suspense fallback={<p className="office-muted" role="status">{speak('drawing')}</p>}>
          <Diagram {...diagram} locale={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'} current={status} visited={visits} />
        </Suspense>
      )}
    </details>
  )
}
