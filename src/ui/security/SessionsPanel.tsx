'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { showMoment, showRelative } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { deviceOf } from './deviceOf.ts'
import { useSecurity } from './useSecurity.ts'

type Session = {
  id: string
  createdAt: string | null
  lastSeenAt: string | null
  ip: string | null
  userAgent: string | null
  current: boolean
}

/** Where the person is signed in: what it is, from where, when; one ended, or all others. */
export function SessionsPanel({ timeZone }: { timeZone: string }) {
  const api = useApi()
  const { speak, locale } = useSecurity()
  const [sessions, setSessions] = useState<Session[] | null>(null)
  const [problem, setProblem] = useState('')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [now, setNow] = useState(0)

  const load = useCallback(async () => {
    const answer = await api<{ docs: Session[] }>('GET', '/auth/sessions')
    setNow(Date.now())
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setSessions([...answer.body.docs].sort((one, other) => Number(other.current) - Number(one.current)))
  }, [api])
  useEffect(() => {
    const begin = async () => {
      await load()
    }
    void begin()
  }, [load])

  const nameOf = ({ userAgent }: Session) => {
    const device = deviceOf(userAgent)
    return device ? speak('deviceOn', device) : userAgent?.slice(0, 60) || speak('unknownDevice')
  }
  const end = async (path: string, told: string) => {
    setBusy(true)
    const answer = await api('DELETE', path)
    setBusy(false)
    setAsking(false)
    if (answer.ok) toast.success(told)
    else toast.error(answer.error.message)
    await load()
  }
  const others = (sessions ?? []).filter(({ current }) => !current)

  return (
    <section className="office-panel" aria-labelledby="office-sessions">
      <header>
        <h3 id="office-sessions">{speak('sessionsTitle')}</h3>
        {others.length > 0 && (
          <button type="button" className="office-button office-button--danger" onClick={() => setAsking(true)}>{speak('endOthers')}</button>
        )}
      </header>
      <p className="office-muted">{speak('sessionsText')}</p>
      {problem && (
        <p className="office-problem" role="alert">
          {problem} <button type="button" className="office-link" onClick={() => void load()}>{speak('tryAgain')}</button>
        </p>
      )}
      {!sessions && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      <ul className="office-sessions">
        {sessions?.map((session) => (
          <li key={session.id}>
            <div>
              <strong><bdi>{nameOf(session)}</bdi></strong>
              {session.current && <span className="office-tag office-tag--external">{speak('thisDevice')}</span>}
              <p className="office-muted">
                {session.ip && <><bdi dir="ltr">{session.ip}</bdi>{' · '}</>}
                {session.lastSeenAt && speak('lastSeen', { when: showRelative(session.lastSeenAt, now, locale) })}
                {session.createdAt && ` · ${speak('since', { when: showMoment(session.createdAt, timeZone) })}`}
              </p>
            </div>
            {!session.current && (
              <button
                type="button" className="office-button" disabled={busy} aria-label={speak('endThis', { device: nameOf(session) })}
                onClick={() => void end(`/auth/sessions/${session.id}`, speak('ended'))}
              >
                {speak('end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions && others.length === 0 && <p className="office-muted">{speak('onlyHere')}</p>}
      {asking && (
        <Dialog
          title={speak('endOthers')}
          onClose={() => setAsking(false)}
          onSubmit={() => void end('/auth/sessions', speak('othersEnded'))}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setAsking(false)}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main office-button--danger" disabled={busy}>{speak('endOthers')}</button>
            </>
          }
        >
          <p>{speak('endOthersAsk')}</p>
        </Dialog>
      )}
    </section>
  )
}
