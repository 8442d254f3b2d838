'use client'
import { Link } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { say } from '../../shared/text.ts'
import { showMoment } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useSpoken } from '../useSpoken.ts'
import { FailedJobs } from './FailedJobs.tsx'
import { queueName } from '../../shared/queueNames.ts'
import './queues.css'
import { queueWords } from './queueWords.ts'
import { useQueues, type ShownQueues } from './useQueues.ts'
import { WorkTable, type WorkRow } from './WorkTable.tsx'

type Props = { initial: ShownQueues; timeZone: string; adminRoute: string }

/** How the work in the background stands. The figures follow by themselves until somebody holds them. */
export function QueuesScreen({ initial, timeZone, adminRoute }: Props) {
  const { locale, speak } = useSpoken(queueWords)
  const id = useId()
  const [live, setLive] = useState(true)
  const [asked, setAsked] = useState<string | null>(null)
  const { state, problem, load } = useQueues(initial, live)

  const failedMails = `${adminRoute}/mails?state=failed`
  const telling = state.deliveries.map((work): WorkRow => ({
    ...work,
    label: speak(work.name),
    hint: work.name === 'notices' ? speak('noticesHint') : null,
    remedy: work.name === 'email' ? <Link className="office-button" href={failedMails} prefetch={false} aria-label={speak('toLog')}>{speak('toLogShort')}</Link> : null,
  }))
  const labelOf = (queue: string) => {
    const name = queueName(queue)
    return name ? say(name, locale) : queue
  }
  const jobs = state.queues
    .map((work): WorkRow => ({
      ...work,
      label: labelOf(work.name),
      hint: <Code>{work.name}</Code>,
      remedy: (
        <button type="button" className="office-button" aria-label={speak('lookAtFailedOf', { name: labelOf(work.name) })} onClick={() => setAsked(work.name)}>{speak('lookAtFailed')}</button>
      ),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
  const isIdle = ({ waiting, later, running, failed, done }: WorkRow) => waiting + later + running + failed + done.reduce((sum, each) => sum + each, 0) === 0
  const [busy, idle] = [jobs.filter((each) => !isIdle(each)), jobs.filter(isIdle)]
  const askedFor = jobs.find(({ name }) => name === asked)
  return (
    <>
      <PageHead title={speak('title')} intro={speak('intro')}>
        <span className="office-muted">{speak('asOf', { time: `\u2066${showMoment(state.at, timeZone)}\u2069` })}</span>
        <label className="office-live"><input type="checkbox" checked={live} onChange={({ target }) => setLive(target.checked)} /> {speak('live')}</label>
      </PageHead>
      <p className={state.worker ? 'office-muted office-worker' : 'office-problem'} role="status">{speak(state.worker ? 'worker' : 'noWorker')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <section aria-labelledby={`${id}-telling`} className="office-works">
        <h2 id={`${id}-telling`}>{speak('telling')}</h2>
        <WorkTable titleId={`${id}-telling`} rows={telling} at={state.at} speak={speak} />
      </section>
      <section aria-labelledby={`${id}-jobs`} className="office-works">
        <h2 id={`${id}-jobs`}>{speak('jobs')}</h2>
        {busy.length > 0 && <WorkTable titleId={`${id}-jobs`} rows={busy} at={state.at} speak={speak} />}
        {idle.length > 0 && (
          <details>
            <summary id={`${id}-idle`}>{speak('idle', { count: idle.length })}</summary>
            <WorkTable titleId={`${id}-idle`} rows={idle} at={state.at} speak={speak} />
          </details>
        )}
      </section>
      {askedFor && (
        <FailedJobs queue={askedFor.name} label={askedFor.label} failed={askedFor.failed} timeZone={timeZone} onRetried={() => void load()} onClose={() => setAsked(null)} />
      )}
    </>
  )
}
