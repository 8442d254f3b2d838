import { Link } from '@payloadcms/ui'
import type { Locale } from '../../shared/text.ts'
import { showMoment, showNumber } from '../dates.ts'
import { showBytes } from '../imports/showBytes.ts'
import { FailedWhy } from './FailedWhy.tsx'
import { formatNames } from './formatNames.ts'
import { ReportActions } from './ReportActions.tsx'
import { ReportState } from './ReportState.tsx'
import type { ReportSpeak } from './reportWords.ts'
import { nameOf, type ReportsSetting, type ShownReport } from './shownReport.ts'

type Props = {
  reports: readonly ShownReport[]
  setting: ReportsSetting
  busy: boolean
  locale: Locale
  speak: ReportSpeak
  onAct: (verb: 'again' | 'cancel', report: ShownReport) => void
}

/** Every report that was asked for, the newest first. On a phone each row is a card. */
export function ReportHistory({ reports, setting, busy, locale, speak, onAct }: Props) {
  const { adminRoute, apiRoute, timeZone, isAdmin, isStaff } = setting
  const listAddress = `${adminRoute}/collections/reports`
  return (
    <table className="office-reports-table">
      <thead>
        <tr>
          <th scope="col">{speak('name')}</th>
          <th scope="col">{speak('state')}</th>
          <th scope="col">{speak('rows')}</th>
          {isAdmin && <th scope="col">{speak('madeFor')}</th>}
          <th scope="col">{speak('asked')}</th>
          <th scope="col"><span className="office-hidden">{speak('actions')}</span></th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              <Link href={`${listAddress}/${report.id}`} prefetch={false}><bdi>{report.name}</bdi></Link>
              <small className="office-muted">
                {formatNames[report.format]} · <bdi>{report.language === 'ar' ? 'العربية' : 'English'}</bdi>
                {report.size !== null && report.fileName !== null && <> · <bdi>{showBytes(report.size, locale)}</bdi></>}
              </small>
            </th>
            <td>
              <ReportState report={report} speak={speak} />
              <FailedWhy report={report} locale={locale} speak={speak} />
            </td>
            <td data-label={speak('rows')}>{report.state === 'ready' && report.rows !== null ? showNumber(report.rows) : '–'}</td>
            {isAdmin && <td data-label={speak('madeFor')}><bdi>{nameOf(report.madeFor)}</bdi></td>}
            <td data-label={speak('asked')}><time dateTime={report.createdAt}>{showMoment(report.createdAt, timeZone)}</time></td>
            <td><ReportActions report={report} apiRoute={apiRoute} listAddress={listAddress} busy={busy} isStaff={isStaff} speak={speak} onAct={onAct} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
