'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { FailedJob } from '../../platform/queueState.ts'
import { showMoment, showNumber } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { queueWords } from './queueWords.ts'

type Props = { queue: string; label: string; failed: number; timeZone: string; onRetried: () => void; onClose: () => void }

const shown = 20

/** The jobs of a queue that were given up: why, and one more try for one of them or all. */
export function FailedJobs({ queue, label, failed, timeZone, onRetried, onClose }: Props) {
  const { speak } = useSpoken(queueWords)
  const api = useApi()
  const [jobs, setJobs] = useState<FailedJob[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const path = `/queues/${encodeURIComponent(queue)}`

  const load = useCallback(async () => {
    const answer = await api<{ docs: FailedJob[] }>('GET', `${path}/failed?limit=${shown}`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setJobs(answer.body.docs)
  }, [api, path])
  useEffect(() => {
    const begin = async () => load()
    void begin()
  }, [load])

  const retry = async (ids?: string[]) => {
    if (busy) return
    setBusy(true)
    const answer = await api<{ message: string }>('POST', `${path}/retry`, { body: ids ? { ids } : {} })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error.message)
    toast.success(answer.body.message)
    onRetried()
    if (ids && jobs && jobs.length > 1) return void load()
    onClose()
  }
  const hidden = failed - (jobs?.length ?? 0)
  return (
    <Dialog
      wide title={speak('showFailed', { name: label })} onClose={onClose} onSubmit={() => void retry()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('close')}</button>
          <button type="submit" className="office-button office-button--main" disabled={busy || !jobs || jobs.length === 0}>{speak('allAgain')}</button>
        </>
      }
    >
      <p>{speak('failedIntro')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {!jobs && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      {jobs?.length === 0 && <p className="office-muted">{speak('noneFailed')}</p>}
      <ul className="office-failed-jobs">
        {jobs?.map(({ id, at, tries, problem: reason }) => (
          <li key={id}>
            <div>
              <time dateTime={at}><bdi dir="ltr">{showMoment(at, timeZone)}</bdi></time>
              <span className="office-muted">{speak('tries', { count: tries })}</span>
              <button type="button" className="office-button" disabled={busy} aria-label={speak('againThis', { when: showMoment(at, timeZone) })} onClick={() => void retry([id])}>{speak('again')}</button>
            </div>
            {reason ? <pre dir="ltr" lang="en">{reason}</pre> : <p className="office-muted">{speak('noReason')}</p>}
          </li>
        ))}
      </ul>
      {jobs && hidden > 0 && jobs.length === shown && <p className="office-muted">{speak('more', { count: showNumber(hidden) })}</p>}
    </Dialog>
  )
}
