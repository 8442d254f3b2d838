import type { ReportSpeak } from './reportWords.ts'
import type { OwnReport, ReportOffer } from './shownReport.ts'

/** What is to be made: a report of the office, or one somebody built. */
export type Chosen = { offer: ReportOffer; definition: number | null }

type Props = { offers: readonly ReportOffer[]; own: readonly OwnReport[]; speak: ReportSpeak; onChoose: (chosen: Chosen) => void }

/** Every report there is, with what it is for. */
export function ReportGallery({ offers, own, speak, onChoose }: Props) {
  const card = (key: string, { label, about }: { label: string; about: string }, chosen: Chosen) => (
    <li key={key} className="office-reports-card">
      <h3>{label}</h3>
      <p>{about}</p>
      <button type="button" className="office-button" aria-label={speak('makeThis', { name: label })} onClick={() => onChoose(chosen)}>{speak('make')}</button>
    </li>
  )
  return (
    <>
      <ul className="office-reports-gallery">{offers.map((offer) => card(offer.report, offer, { offer, definition: null }))}</ul>
      {own.length > 0 && (
        <>
          <h2>{speak('ownReports')}</h2>
          <ul className="office-reports-gallery">
            {own.map(({ id, name, description }) => {
              const offer: ReportOffer = { report: 'custom', label: name, about: description || speak('customAbout'), columns: [], filters: [], range: null, recent: false, grouped: false }
              return card(`own-${id}`, offer, { offer, definition: id })
            })}
          </ul>
        </>
      )}
    </>
  )
}
