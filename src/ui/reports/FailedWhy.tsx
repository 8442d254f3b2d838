import { say, type Locale } from '../../shared/text.ts'
import type { ReportSpeak } from './reportWords.ts'
import type { ShownReport } from './shownReport.ts'

/** Refusals of what was asked, which fail again for as long as the same is asked. */
const ofTheQuestion = new Set(['VALIDATION_FAILED', 'MALFORMED_QUERY', 'PDF_TOO_LONG', 'REPORT_TOO_LARGE'])

type Props = { report: Pick<ShownReport, 'state' | 'problem'>; locale: Locale; speak: ReportSpeak; page?: boolean }

/** Why there is no report, and what helps; as a part of a page, or of a row. Nothing of one that was taken back: whoever did that knows. */
export function FailedWhy({ report: { state, problem }, locale, speak, page = false }: Props) {
  if (state !== 'failed' || !problem || problem.code === 'REPORT_CANCELLED') return null
  const helps = ofTheQuestion.has(problem.code) ? speak('tryChange') : problem.code === 'INTERNAL' ? speak('tryRetry') : ''
  return (
    <span className={`office-reports-why${page ? ' office-reports-why--page' : ''}`}>
      <bdi>{say(problem.message, locale)}</bdi>
      {helps && <span className="office-reports-helps">{helps}</span>}
    </span>
  )
}
