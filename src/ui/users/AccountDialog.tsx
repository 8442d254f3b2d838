'use client'
import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import type { AccountAction } from './accountStates.ts'
import { userSpeaker, type UserWord } from './userWords.ts'

/** A person as far as a dialog must know them. */
export type Person = { id: number; name: string; email: string }
type Result = { succeeded: number; failed: number; results: ({ id: number; ok: true } | { id: number; ok: false; error: { message: string } })[] }
type Props = { action: AccountAction; people: Person[]; onClose: (changed: boolean) => void }

const asked: Record<AccountAction, UserWord> = {
  approve: 'approveAsk', reject: 'rejectAsk', activate: 'activateAsk', deactivate: 'deactivateAsk',
  endSessions: 'endSessionsAsk', unlock: 'unlockAsk', resetFactor: 'resetFactorAsk',
}
/** Whether a reason is asked for, and whether it must be given. */
const reasons: Partial<Record<AccountAction, 'needed' | 'optional'>> = {
  reject: 'needed', resetFactor: 'needed', deactivate: 'optional',
}
const harsh: readonly AccountAction[] = ['reject', 'deactivate', 'resetFactor']

/** Asks before an account is changed, does it, and for several tells what became of each. */
export function AccountDialog({ action, people, onClose }: Props) {
  const api = useApi()
  const { locale } = useWords()
  const speak = userSpeaker(locale)
  const id = useId()
  const [reason, setReason] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState('')
  const [result, setResult] = useState<Result | null>(null)
  const [only] = people
  const title = people.length === 1 && only
    ? speak('titleOne', { action: speak(action), name: only.name })
    : speak('titleMany', { action: speak(action), count: people.length })
  const mayGo = !working && (reasons[action] !== 'needed' || reason.trim() !== '')

  const apply = async () => {
    if (!mayGo || !only) return
    setWorking(true)
    setProblem('')
    const given = reason.trim() === '' ? {} : { reason: reason.trim() }
    const single = people.length === 1
    const answer = single
      ? await api<unknown>(...oneRequest(action, only, given))
      : await api<Result>('POST', '/users/bulk', { body: { action, ids: people.map((person) => person.id), ...given } })
    setWorking(false)
    if (!answer.ok) return setProblem(answer.error.message)
    if (!single) return setResult(answer.body as Result)
    toast.success(`${speak(action)}: ${speak('done')}`)
    onClose(true)
  }

  if (result) return <Outcome title={title} result={result} people={people} onClose={() => onClose(true)} />
  return (
    <Dialog
      title={title}
      onClose={() => onClose(false)}
      onSubmit={() => void apply()}
      actions={
        <>
          <button type="button" className="office-button" onClick={() => onClose(false)}>{speak('cancel')}</button>
          <button
            type="submit"
            className={`office-button office-button--main${harsh.includes(action) ? ' office-button--danger' : ''}`}
            disabled={!mayGo}
          >
            {speak(working ? 'working' : action)}
          </button>
        </>
      }
    >
      <p>{speak(asked[action])}</p>
      {reasons[action] && (
        <div>
          <label className="office-label" htmlFor={id}>{speak(reasons[action] === 'needed' ? 'reason' : 'reasonOptional')}</label>
          <textarea
            id={id} className="office-input" rows={3} maxLength={500} dir="auto" autoFocus
            required={reasons[action] === 'needed'} value={reason} onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}

type Request = ['POST' | 'PUT' | 'DELETE', string, { body: unknown }]

function oneRequest(action: AccountAction, { id, email }: Person, given: { reason?: string }): Request {
  switch (action) {
    case 'endSessions':
      return ['POST', `/users/${id}/end-sessions`, { body: {} }]
    case 'unlock':
      return ['POST', '/users/unlock', { body: { email } }]
    case 'resetFactor':
      return ['DELETE', `/users/${id}/second-factor`, { body: given }]
    default:
      return ['PUT', `/users/${id}/${action}`, { body: given }]
  }
}

function Outcome({ title, result, people, onClose }: { title: string; result: Result; people: Person[]; onClose: () => void }) {
  const { locale } = useWords()
  const speak = userSpeaker(locale)
  const { succeeded, failed, results } = result
  const names = new Map(people.map(({ id, name }) => [id, name]))
  // What went wrong first: that is what somebody has to look at.
  const ordered = [...results].sort((one, other) => Number(one.ok) - Number(other.ok))
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={onClose}
      wide
      actions={<button type="submit" className="office-button office-button--main" autoFocus>{speak('close')}</button>}
    >
      <p role="status">{failed === 0 ? speak('allDone', { succeeded }) : speak('someDone', { succeeded, failed })}</p>
      <ul className="office-results">
        {ordered.map((each) => (
          <li key={each.id} className={each.ok ? 'is-ok' : 'is-refused'}>
            <bdi>{names.get(each.id) ?? `#${each.id}`}</bdi>
            <span>{each.ok ? speak('done') : each.error.message}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
