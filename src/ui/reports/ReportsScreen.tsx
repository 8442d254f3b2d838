'use client'
import { useId, useState } from 'react'
import { PageHead } from '../parts/PageHead.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { OrderForm } from './OrderForm.tsx'
import { ReportGallery, type Chosen } from './ReportGallery.tsx'
import { ReportHistory } from './ReportHistory.tsx'
import './reports.css'
import { reportWords } from './reportWords.ts'
import type { ReportPage, ReportsSetting, ShownReport } from './shownReport.ts'
import { useReports } from './useReports.ts'

/** Reports to make, and those that were made. What is under way follows by itself. */
export function ReportsScreen({ setting, initial }: { setting: ReportsSetting; initial: ReportPage }) {
  const { locale, speak } = useSpoken(reportWords)
  const api = useApi()
  const id = useId()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [told, setTold] = useState('')
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const { page, problem, load, showOlder } = useReports(initial, (report) =>
    setTold(speak(report.state === 'ready' ? 'isReady' : 'isFailed', { name: report.name })),
  )
  const ordered = async (report: ShownReport) => {
    setChosen(null)
    setTold(speak('ordered', { name: report.name }))
    await load()
  }
  const act = async (verb: 'again' | 'cancel', report: ShownReport) => {
    setBusy(true)
    const answer = await api<{ doc: ShownReport }>('POST', `/reports/${report.id}/${verb}`)
    setRefused(answer.ok ? '' : answer.error.message)
    if (answer.ok && verb === 'again') setTold(speak('ordered', { name: answer.body.doc.name }))
    await load()
    setBusy(false)
  }
  return (
    <>
      <PageHead title={speak('title')} intro={speak('intro')} />
      <section aria-labelledby={`${id}-gallery`} className="office-reports-part">
        <h2 id={`${id}-gallery`} className="office-hidden">{speak('gallery')}</h2>
        <ReportGallery offers={setting.offers.reports} own={setting.own} speak={speak} onChoose={setChosen} />
      </section>
      <section aria-labelledby={`${id}-history`} className="office-reports-part">
        <h2 id={`${id}-history`}>{speak('history')}</h2>
        <p className="office-reports-told" role="status">{told}</p>
        {(problem || refused) && <p className="office-problem" role="alert">{problem || refused}</p>}
        {page.docs.length === 0 ? (
          <p className="office-empty">{speak('empty')}</p>
        ) : (
          <ReportHistory reports={page.docs} setting={setting} busy={busy} locale={locale} speak={speak} onAct={(verb, report) => void act(verb, report)} />
        )}
        {showOlder && <p><button type="button" className="office-button" onClick={showOlder}>{speak('older')}</button></p>}
      </section>
      {chosen && <OrderForm offer={chosen.offer} definition={chosen.definition} setting={setting} onOrdered={(report) => void ordered(report)} onClose={() => setChosen(null)} />}
    </>
  )
}
