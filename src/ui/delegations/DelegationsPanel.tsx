'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { showMoment } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { delegationSpeaker } from './delegationWords.ts'
import { NewDelegation } from './NewDelegation.tsx'

type Person = { id: number; name?: string } | number
type Delegation = { id: number; from: Person; to: Person; startsAt: string; endsAt: string; endedAt: string | null; reason: string }

const nameOf = (person: Person) => (typeof person === 'object' ? (person.name ?? `#${person.id}`) : `#${person}`)
const idOf = (person: Person) => (typeof person === 'object' ? person.id : person)

/** On one's own account: whom one has handed approvals on to, whom one stands in for, a new one, the end of one. */
export function DelegationsPanel({ personId, timeZone }: { personId: number; timeZone: string }) {
  const api = useApi()
  const { locale } = useWords()
  const speak = useMemo(() => delegationSpeaker(locale), [locale])
  const [shown, setShown] = useState<{ docs: Delegation[]; at: number } | null>(null)
  const [problem, setProblem] = useState('')
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<Delegation | null>(null)
  const [warning, setWarning] = useState('')

  const load = useCallback(async () => {
    const now = new Date()
    const mine = `where[or][0][from][equals]=${personId}&where[or][1][to][equals]=${personId}`
    const open = `where[and][0][endsAt][greater_than]=${now.toISOString()}&where[and][1][endedAt][exists]=false`
    const answer = await api<{ docs: Delegation[] }>('GET', `/delegations?${mine}&${open}&sort=startsAt&limit=50&depth=1`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setShown({ docs: answer.body.docs, at: now.getTime() })
  }, [api, personId])
  useEffect(() => {
    const begin = async () => {
      await load()
    }
    void begin()
  }, [load])

  const end = async ({ id }: Delegation) => {
    const answer = await api<{ message: string }>('POST', `/delegations/${id}/end`)
    setEnding(null)
    if (answer.ok) toast.success(answer.body.message)
    else toast.error(answer.error.message)
    await load()
  }

  return (
    <section className="office-panel" aria-labelledby="office-delegations">
      <header>
        <h3 id="office-delegations">{speak('title')}</h3>
        <button type="button" className="office-button" onClick={() => setMaking(true)}>{speak('make')}</button>
      </header>
      <p className="office-muted">{speak('text')}</p>
      {warning && <p className="office-warning" role="status">{warning}</p>}
      {problem && (
        <p className="office-problem" role="alert">
          {problem} <button type="button" className="office-link" onClick={() => void load()}>{speak('again')}</button>
        </p>
      )}
      {!shown && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
      <ul className="office-sessions">
        {shown?.docs.map((each) => {
          const given = idOf(each.from) === personId
          const name = nameOf(given ? each.to : each.from)
          return (
            <li key={each.id} data-delegation={given ? 'given' : 'received'}>
              <div>
                <strong>{speak(given ? 'given' : 'received', { name })}</strong>{' '}
                <span className="office-tag office-tag--external">{speak(Date.parse(each.startsAt) <= shown.at ? 'inForce' : 'later')}</span>
                <p className="office-muted">
                  {speak('span', { from: `\u2066${showMoment(each.startsAt, timeZone)}\u2069`, until: `\u2066${showMoment(each.endsAt, timeZone)}\u2069` })}
                  {' · '}<span dir="auto">{each.reason}</span>
                </p>
              </div>
              {given && (
                <button type="button" className="office-button" aria-label={speak('endThis', { name })} onClick={() => setEnding(each)}>{speak('end')}</button>
              )}
            </li>
          )
        })}
      </ul>
      {shown?.docs.length === 0 && <p className="office-muted">{speak('none')}</p>}
      {making && (
        <NewDelegation
          personId={personId}
          onClose={() => setMaking(false)}
          onMade={(message, warnings) => {
            setMaking(false)
            setWarning(warnings.join(' '))
            toast.success(message)
            void load()
          }}
        />
      )}
      {ending && (
        <Dialog
          title={speak('end')}
          onClose={() => setEnding(null)}
          onSubmit={() => void end(ending)}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setEnding(null)}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main office-button--danger">{speak('end')}</button>
            </>
          }
        >
          <p>{speak('endAsk', { name: nameOf(ending.to) })}</p>
        </Dialog>
      )}
    </section>
  )
}
