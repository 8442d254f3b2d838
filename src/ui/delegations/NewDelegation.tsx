'use client'
import { useEffect, useId, useMemo, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { delegationSpeaker } from './delegationWords.ts'

type Colleague = { id: number; name: string }
type Made = { message: string; warnings: { message: string }[] }
type Props = { personId: number; onMade: (message: string, warnings: string[]) => void; onClose: () => void }

/** Whom, from when until when, and why. What the office refuses is said beside its field. */
export function NewDelegation({ personId, onMade, onClose }: Props) {
  const api = useApi()
  const { locale } = useWords()
  const speak = useMemo(() => delegationSpeaker(locale), [locale])
  const id = useId()
  const [people, setPeople] = useState<Colleague[]>([])
  const [values, setValues] = useState({ to: '', startsAt: '', endsAt: '', reason: '' })
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ docs: Colleague[] }>('GET', '/users?where[role][in]=editor,admin&where[status][equals]=active&sort=name&limit=100&depth=0')
      if (!gone && answer.ok) setPeople(answer.body.docs.filter((each) => each.id !== personId))
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, personId])

  const ready = !busy && values.to !== '' && values.endsAt !== '' && values.reason.trim() !== ''
  const make = async () => {
    if (!ready) return
    setBusy(true)
    const { to, startsAt, endsAt, reason } = values
    const answer = await api<Made>('POST', '/delegations', {
      body: { to: Number(to), endsAt, reason: reason.trim(), ...(startsAt ? { startsAt } : {}) },
    })
    setBusy(false)
    if (answer.ok) return onMade(answer.body.message, answer.body.warnings.map(({ message }) => message))
    const told = Object.fromEntries((answer.error.data?.errors ?? []).map(({ path, message }) => [path, message]))
    setProblems(Object.keys(told).length > 0 ? told : { all: answer.error.message })
  }
  const field = (name: keyof typeof values) => ({
    id: `${id}-${name}`,
    className: 'office-input',
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
    'aria-invalid': problems[name] ? true : undefined,
    'aria-describedby': problems[name] ? `${id}-${name}-problem` : undefined,
  })
  const problem = (name: string) => problems[name] && <p className="office-problem" id={`${id}-${name}-problem`} role="alert">{problems[name]}</p>
  return (
    <Dialog
      title={speak('title')}
      onClose={onClose}
      onSubmit={() => void make()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={!ready}>{speak(busy ? 'working' : 'make')}</button>
        </>
      }
    >
      {problem('all')}
      <div>
        <label className="office-label" htmlFor={`${id}-to`}>{speak('to')}</label>
        <select {...field('to')} required autoFocus>
          <option value="">{speak('choose')}</option>
          {people.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
        </select>
        {problem('to')}
      </div>
      <div className="office-days">
        <div>
          <label className="office-label" htmlFor={`${id}-startsAt`}>{speak('from')}</label>
          <input type="date" {...field('startsAt')} />
          {problem('startsAt')}
        </div>
        <div>
          <label className="office-label" htmlFor={`${id}-endsAt`}>{speak('until')}</label>
          <input type="date" {...field('endsAt')} required />
          {problem('endsAt')}
        </div>
      </div>
      <div>
        <label className="office-label" htmlFor={`${id}-reason`}>{speak('reason')}</label>
        <input type="text" maxLength={500} dir="auto" {...field('reason')} required />
        {problem('reason')}
      </div>
    </Dialog>
  )
}
