'use client'
import type { CalendarFinding } from '../../sla/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'

const shownAtMost = 10

/** What is wrong, and what is only strange, said while it is edited. */
export function Findings({ findings, locale, speak }: { findings: readonly CalendarFinding[]; locale: Locale; speak: CalendarSpeak }) {
  const list = (severity: CalendarFinding['severity']) => findings.filter((each) => each.severity === severity)
  const [errors, warnings] = [list('error'), list('warning')]
  const items = (of: CalendarFinding[]) => <ul>{of.slice(0, shownAtMost).map(({ element, message }, index) => <li key={`${element} ${index}`}>{say(message, locale)}</li>)}</ul>
  return (
    <div className="office-calendar__findings" aria-live="polite">
      {errors.length > 0 && <div className="office-problem"><strong>{speak('errors', { count: errors.length })}</strong>{items(errors)}</div>}
      {warnings.length > 0 && <div className="office-warning"><strong>{speak('warnings')}</strong>{items(warnings)}</div>}
    </div>
  )
}
