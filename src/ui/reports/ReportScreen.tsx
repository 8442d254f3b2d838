'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { showMoment, showNumber } from '../dates.ts'
import { showBytes } from '../imports/showBytes.ts'
import { Code } from '../parts/Code.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { FailedWhy } from './FailedWhy.tsx'
import { formatNames } from './formatNames.ts'
import { ReportActions } from './ReportActions.tsx'
import './reports.css'
import { ReportState } from './ReportState.tsx'
import { reportWords } from './reportWords.ts'
import { isUnderWay, nameOf, type ShownReport } from './shownReport.ts'

/** So often a report under way is looked at again, in ms. */
const pause = 1_500

type Props = { initial: ShownReport; asked: readonly { label: string; value: string }[]; listAddress: string; apiRoute: string; timeZone: string; isStaff: boolean }

/** A report with everything known of it; one under way follows by itself. */
export function ReportScreen({ initial, asked, listAddress, apiRoute, timeZone, isStaff }: Props) {
  const { locale, speak } = useSpoken(reportWords)
  const api = useApi()
  const router = useRouter()
  const [report, setReport] = useState(initial)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const underWay = isUnderWay(report)
  useEffect(() => {
    if (!underWay) return undefined
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await api<ShownReport>('GET', `/reports/${initial.id}?depth=1`)
      if (answer.ok) setReport(answer.body)
    }, pause)
    return () => clearInterval(timer)
  }, [underWay, api, initial.id])
  const act = async (verb: 'again' | 'cancel') => {
    setBusy(true)
    const answer = await api<{ doc: ShownReport }>('POST', `/reports/${report.id}/${verb}`)
    setBusy(false)
    setProblem(answer.ok ? '' : [answer.error.message, ...(answer.error.data?.errors ?? []).map(({ message }) => message)].join(' '))
    if (!answer.ok) return
    if (verb === 'again') router.push(`${listAddress}/${answer.body.doc.id}`)
    else setReport((before) => ({ ...before, state: answer.body.doc.state, problem: answer.body.doc.problem }))
  }
  const kept = report.state === 'ready' && report.fileName !== null
  const moment = (iso: string | null) => (iso === null ? null : showMoment(iso, timeZone))
  const facts: [string, React.ReactNode][] = [
    [speak('madeFor'), nameOf(report.madeFor)],
    [speak('askedBy'), nameOf(report.askedBy) || (report.schedule === null ? '' : speak('bySchedule'))],
    [speak('asked'), moment(report.createdAt)],
    [speak('begun'), moment(report.startedAt)],
    [speak('finished'), moment(report.finishedAt)],
    ...asked.map(({ label, value }): [string, React.ReactNode] => [label, <bdi key={label}>{value}</bdi>]),
    [speak('rows'), report.state === 'ready' && report.rows !== null ? showNumber(report.rows) : null],
    [speak('file'), report.fileName && <bdi>{report.fileName}</bdi>],
    [speak('size'), report.size === null ? null : showBytes(report.size, locale)],
    [speak('digest'), report.sha256 && <Code>{report.sha256}</Code>],
    [speak('manifestDigest'), report.manifest && <Code>{report.manifest}</Code>],
  ]
  return (
    <>
      <PageHead title={<bdi>{report.name}</bdi>} intro={`${formatNames[report.format]} · ${report.language === 'ar' ? 'العربية' : 'English'}`}>
        <ReportActions report={report} apiRoute={apiRoute} listAddress={listAddress} busy={busy} isStaff={isStaff} speak={speak} onAct={(verb) => void act(verb)} />
      </PageHead>
      <div role="status"><ReportState report={report} speak={speak} /></div>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <FailedWhy page report={report} locale={locale} speak={speak} />
      {report.state === 'ready' && report.fileName === null && <p className="office-reports-note">{speak('goneLong')}</p>}
      <section className="office-reports-part">
        <h2>{speak('facts')}</h2>
        <dl className="office-reports-facts">
          {facts.map(([label, value]) => value !== null && value !== '' && <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
        </dl>
        {kept && <p><a className="office-button" href={`${apiRoute}/reports/${report.id}/manifest`} download>{speak('manifest')}</a></p>}
      </section>
    </>
  )
}
