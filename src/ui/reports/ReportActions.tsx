import type { ReportSpeak } from './reportWords.ts'
import { isUnderWay, type ShownReport } from './shownReport.ts'

type Props = { report: ShownReport; apiRoute: string; busy: boolean; speak: ReportSpeak; onAct: (verb: 'again' | 'cancel', report: ShownReport) => void }

/** What can be done with a report. Buttons say which one they are for who does not see the row. */
export function ReportActions({ report, apiRoute, busy, speak, onAct }: Props) {
  const { id, name, state, fileName } = report
  return (
    <span className="office-reports-actions">
      {state === 'ready' && fileName !== null && (
        <a className="office-button office-button--main" href={`${apiRoute}/reports/${id}/download`} download aria-label={speak('downloadThis', { name })}>{speak('download')}</a>
      )}
      {isUnderWay(report) ? (
        <button type="button" className="office-button" disabled={busy} aria-label={speak('cancelThis', { name })} onClick={() => onAct('cancel', report)}>{speak('cancel')}</button>
      ) : (
        <button type="button" className="office-button" disabled={busy} aria-label={speak('againThis', { name })} onClick={() => onAct('again', report)}>{speak('again')}</button>
      )}
    </span>
  )
}
