import { Link } from '@payloadcms/ui'
import type { ReportSpeak } from './reportWords.ts'
import { isUnderWay, type ShownReport } from './shownReport.ts'

type Props = {
  report: ShownReport
  apiRoute: string
  listAddress: string
  busy: boolean
  /** Clients do not order what was built in the office: it comes to them by a schedule. */
  isStaff: boolean
  speak: ReportSpeak
  onAct: (verb: 'again' | 'cancel', report: ShownReport) => void
}

/** What can be done with a report. Buttons say which one they are for who does not see the row. */
export function ReportActions({ report, apiRoute, listAddress, busy, isStaff, speak, onAct }: Props) {
  const { id, name, state, fileName } = report
  const mayAgain = !isUnderWay(report) && (report.report !== 'custom' || isStaff)
  return (
    <span className="office-reports-actions">
      {state === 'ready' && fileName !== null && (
        <a className="office-button office-button--main" href={`${apiRoute}/reports/${id}/download`} download aria-label={speak('downloadThis', { name })}>{speak('download')}</a>
      )}
      {isUnderWay(report) && (
        <button type="button" className="office-button" disabled={busy} aria-label={speak('cancelThis', { name })} onClick={() => onAct('cancel', report)}>{speak('cancel')}</button>
      )}
      {mayAgain && (
        <button type="button" className="office-button" disabled={busy} aria-label={speak('againThis', { name })} onClick={() => onAct('again', report)}>{speak('again')}</button>
      )}
      {mayAgain && <Link className="office-reports-change" href={`${listAddress}?from=${id}`} prefetch={false} aria-label={speak('changeThis', { name })}>{speak('change')}</Link>}
    </span>
  )
}
