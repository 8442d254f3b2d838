import { Link } from '@payloadcms/ui'
import { slugs } from '../../shared/slugs.ts'
import { offerOfOwn } from './asking.ts'
import type { ReportSpeak } from './reportWords.ts'
import type { ReportOffer, ReportsSetting } from './shownReport.ts'

/** What is to be made: a report of the office, or one somebody built. */
export type Chosen = { offer: ReportOffer; definition: number | null }

type Props = { setting: ReportsSetting; speak: ReportSpeak; onChoose: (chosen: Chosen) => void }

/** Every report there is, with what it is for. */
export function ReportGallery({ setting: { offers, custom, isStaff, adminRoute }, speak, onChoose }: Props) {
  const collections = `${adminRoute}/collections`
  const card = ({ offer, definition }: Chosen) => {
    const { label: name, about, report } = offer
    const what = definition === null ? `report=${report}` : `definition=${definition}`
    return (
      <li key={what} className="office-reports-card">
        <h3><bdi>{name}</bdi></h3>
        <p><bdi>{about}</bdi></p>
        <div className="office-reports-card__acts">
          <button type="button" className="office-button" aria-label={speak('makeThis', { name })} onClick={() => onChoose({ offer, definition })}>{speak('make')}</button>
          {isStaff && (
            <Link className="office-reports-card__schedule" href={`${collections}/${slugs.reportSchedules}/create?${what}`} prefetch={false} aria-label={speak('scheduleThis', { name })}>{speak('schedule')}</Link>
          )}
        </div>
      </li>
    )
  }
  return (
    <>
      <ul className="office-reports-gallery">{offers.reports.map((offer) => card({ offer, definition: null }))}</ul>
      {isStaff && <h2>{speak('ownReports')}</h2>}
      {custom.own.length > 0 && (
        <ul className="office-reports-gallery">{custom.own.map((own) => card({ offer: offerOfOwn(own, custom, speak('customAbout')), definition: own.id }))}</ul>
      )}
      {isStaff && custom.own.length === 0 && (
        <p className="office-empty">{speak('noneOwn')} <Link href={`${collections}/${slugs.reportDefinitions}/create`} prefetch={false}>{speak('build')}</Link></p>
      )}
    </>
  )
}
