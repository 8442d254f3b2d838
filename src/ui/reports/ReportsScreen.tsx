'use client'
import { Link, useListQuery } from '@payloadcms/ui'
import type { ListQuery } from 'payload'
import { useId, useState, type ReactNode } from 'react'
import { slugs } from '../../shared/slugs.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { useInBrowser } from '../workflows/diagram/useInBrowser.ts'
import { OrderForm } from './OrderForm.tsx'
import type { Opened } from './openedFrom.ts'
import { ReportGallery, type Chosen } from './ReportGallery.tsx'
import { ReportHistory } from './ReportHistory.tsx'
import './reports.css'
import { reportWords } from './reportWords.ts'
import type { ReportPage, ReportsSetting, ShownReport } from './shownReport.ts'
import { useReports } from './useReports.ts'

type Props = {
  setting: ReportsSetting
  initial: ReportPage
  /** An earlier one that is to be changed. */
  opened: Opened | null
  /** The way to the history as a file. */
  takeAway: ReactNode
}

/** Reports to make, and those that were made. What is under way follows by itself. */
export function ReportsScreen({ setting, initial, opened, takeAway }: Props) {
  const { locale, speak } = useSpoken(reportWords)
  const api = useApi()
  const id = useId()
  const { refineListData } = useListQuery()
  const collections = `${setting.adminRoute}/collections`
  const [chosen, setChosen] = useState<Chosen | null>(opened)
  // A dialog hangs on the page of a browser; where the page is made there is none.
  const inBrowser = useInBrowser()
  const [told, setTold] = useState('')
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const { page, problem, load, showOlder } = useReports(initial, (report) =>
    setTold(speak(report.state === 'ready' ? 'isReady' : 'isFailed', { name: report.name })),
  )
  const close = () => {
    setChosen(null)
    // The list would put back into the address what it knows of; so it is the list that is told.
    if (opened) void refineListData({ from: undefined } as ListQuery)
  }
  const ordered = async (report: ShownReport) => {
    close()
    setTold(speak('ordered', { name: report.name }))
    await load()
  }
  const act = async (verb: 'again' | 'cancel', report: ShownReport) => {
    setBusy(true)
    const answer = await api<{ doc: ShownReport }>('POST', `/reports/${report.id}/${verb}`)
    setRefused(answer.ok ? '' : [answer.error.message, ...(answer.error.data?.errors ?? []).map(({ message }) => message)].join(' '))
    if (answer.ok && verb === 'again') setTold(speak('ordered', { name: answer.body.doc.name }))
    await load()
    setBusy(false)
  }
  return (
    <>
      <PageHead title={speak('title')} intro={speak('intro')}>
        {setting.isStaff && <Link className="office-button" href={`${collections}/${slugs.reportSchedules}`} prefetch={false}>{speak('schedules')}</Link>}
        {setting.isStaff && <Link className="office-button" href={`${collections}/${slugs.reportDefinitions}/create`} prefetch={false}>{speak('build')}</Link>}
      </PageHead>
      <section aria-labelledby={`${id}-gallery`} className="office-reports-part">
        <h2 id={`${id}-gallery`} className="office-hidden">{speak('gallery')}</h2>
        <ReportGallery setting={setting} speak={speak} onChoose={setChosen} />
      </section>
      <section aria-labelledby={`${id}-history`} className="office-reports-part">
        <div className="office-reports-above">
          <h2 id={`${id}-history`}>{speak('history')}</h2>
          {page.docs.length > 0 && takeAway}
        </div>
        <p className="office-reports-told" role="status">{told}</p>
        {(problem || refused) && <p className="office-problem" role="alert">{problem || refused}</p>}
        {page.docs.length === 0 ? (
          <p className="office-empty">{speak('empty')}</p>
        ) : (
          <ReportHistory reports={page.docs} setting={setting} busy={busy} locale={locale} speak={speak} onAct={(verb, report) => void act(verb, report)} />
        )}
        {showOlder && <p><button type="button" className="office-button" onClick={showOlder}>{speak('older')}</button></p>}
      </section>
      {inBrowser && chosen && <OrderForm offer={chosen.offer} definition={chosen.definition} setting={setting} before={chosen === opened && opened ? opened : undefined} onOrdered={(report) => void ordered(report)} onClose={close} />}
    </>
  )
}
