import { showNumber } from '../dates.ts'
import type { ReportSpeak } from './reportWords.ts'
import type { ShownReport } from './shownReport.ts'

/** How a report stands: a badge, and while it is made how far it is. */
export function ReportState({ report, speak }: { report: ShownReport; speak: ReportSpeak }) {
  const { state, problem, fileName, rows, rowsExpected, name } = report
  const cancelled = state === 'failed' && problem?.code === 'REPORT_CANCELLED'
  const word = cancelled ? 'cancelled' : state === 'ready' && fileName === null ? 'gone' : state
  const part = rowsExpected ? Math.min(100, Math.round(((rows ?? 0) / rowsExpected) * 100)) : null
  const told = rowsExpected === null ? speak('progressOpen', { rows: showNumber(rows ?? 0) }) : speak('progress', { rows: showNumber(rows ?? 0), all: showNumber(rowsExpected) })
  return (
    <span className="office-reports-state">
      <span className={`office-reports-badge office-reports-badge--${word}`}>{speak(word)}</span>
      {state === 'making' && (
        <>
          <span
            className={`office-reports-progress${part === null ? ' is-open' : ''}`} role="progressbar" aria-label={speak('progressOf', { name })}
            aria-valuemin={0} aria-valuemax={100} aria-valuenow={part ?? undefined} aria-valuetext={told}
          >
            <span style={part === null ? undefined : { inlineSize: `${part}%` }} />
          </span>
          <small className="office-muted">{told}</small>
        </>
      )}
    </span>
  )
}
