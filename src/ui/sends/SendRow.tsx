'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { say } from '../../shared/text.ts'
import { showMoment, showNumber } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { sendSpeaker } from './sendWords.ts'
import type { ShownSend } from './useSends.ts'

const colours = { scheduled: 'orange', sending: 'blue', done: 'green', cancelled: 'grey' } as const

type Props = { send: ShownSend; timeZone: string; onStopped: () => void }

/** One message: how far it is, its words when opened, and the way to stop it. */
export function SendRow({ send, timeZone, onStopped }: Props) {
  const api = useApi()
  const { locale } = useWords()
  const speak = sendSpeaker(locale)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { id, state, by, at, total, planned, deliveries } = send
  const subject = say(send.subject, locale) || send.template || `#${id}`
  const stop = async () => {
    setBusy(true)
    const answer = await api<{ message: string }>('POST', `/notifications/sends/${id}/cancel`)
    setBusy(false)
    setAsking(false)
    if (answer.ok) toast.success(answer.body.message)
    else toast.error(answer.error.message)
    onStopped()
  }
  const figures = ([['delivered', deliveries.delivered], ['waiting', deliveries.waiting], ['failed', deliveries.failed], ['skipped', deliveries.skipped], ['withdrawn', deliveries.cancelled]] as const)
    .filter(([, count]) => count > 0)
  const reached = total === null || total === 0 ? 0 : Math.round((planned / total) * 100)
  return (
    <li className="office-card">
      <div className="office-sends__head">
        <h3 dir="auto">{subject}</h3>
        <StatusBadge label={speak(state)} colour={colours[state]} />
      </div>
      <p className="office-muted">
        {state === 'scheduled' ? speak('starts', { when: `\u2066${showMoment(at, timeZone)}\u2069` }) : <bdi dir="ltr">{showMoment(at, timeZone)}</bdi>}
        {by && <> · {speak('from', { name: `\u2068${by.name}\u2069` })}</>}
      </p>
      {total !== null && (
        <>
          <div
            className="office-sends__bar" role="progressbar" aria-label={subject} aria-valuemin={0} aria-valuemax={100} aria-valuenow={reached}
            aria-valuetext={speak('progress', { planned: showNumber(planned), total: showNumber(total) })}
          >
            <span style={{ inlineSize: `${reached}%` }} />
          </div>
          <p className="office-sends__figures">
            <span>{speak('progress', { planned: showNumber(planned), total: showNumber(total) })}</span>
            {figures.map(([word, count]) => <span key={word} className={word === 'failed' ? 'is-failed' : undefined}>{speak(word, { count: showNumber(count) })}</span>)}
          </p>
        </>
      )}
      <div className="office-sends__foot">
        <details>
          <summary>{speak('read')}</summary>
          {(['en', 'ar'] as const).filter((each) => each === locale || send.message[each] !== send.message[locale]).map((each) => (
            <p key={each} lang={each} dir="auto" className="office-sends__words">{send.message[each]}</p>
          ))}
        </details>
        {(state === 'scheduled' || state === 'sending') && (
          <button type="button" className="office-button office-button--danger" aria-label={speak('stopThis', { subject })} onClick={() => setAsking(true)}>{speak('stop')}</button>
        )}
      </div>
      {asking && (
        <Dialog
          title={speak('stopTitle')} onClose={() => setAsking(false)} onSubmit={() => void stop()}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setAsking(false)}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main office-button--danger" disabled={busy}>{speak('stop')}</button>
            </>
          }
        >
          <p><strong dir="auto">{subject}</strong></p>
          <p>{speak('stopText')}</p>
        </Dialog>
      )}
    </li>
  )
}
