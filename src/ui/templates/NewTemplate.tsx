'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { PageHead } from '../parts/PageHead.tsx'
import { stateOfPlainText } from '../../shared/richText/stateOfPlainText.ts'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { OwnNames } from './OwnNames.tsx'
import './templates.css'
import { templateWords } from './templateWords.ts'
import type { ToldEvent } from './toldEvents.ts'

/** What every template of one's own is called by, so that none takes the key of the product's. */
const prefix = 'own_'

/** What a new one begins with: a greeting, so that there is something to send. */
const first = {
  en: { subject: '{{ office.name }}', body: stateOfPlainText('Dear {{ recipient.name }},\n'), button: null },
  ar: { subject: '{{ office.name }}', body: stateOfPlainText('تحية طيبة {{ recipient.name }}،\n'), button: null },
}

/** Names a new template and what it speaks of; its words are written once it is there. */
export function NewTemplate({ events, listAddress }: { events: readonly ToldEvent[]; listAddress: string }) {
  const { speak } = useSpoken(templateWords)
  const api = useApi()
  const router = useRouter()
  const id = useId()
  const [names, setNames] = useState({ name: '', nameAr: '' })
  const [key, setKey] = useState('')
  const [event, setEvent] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const isGood = names.name.trim() !== '' && /^\w{1,40}$/.test(key)
  const create = async () => {
    if (busy || !isGood) return
    setBusy(true)
    const answer = await api<{ doc: { id: number } }>('POST', '/email-templates', { body: { ...names, key: `${prefix}${key}`, event: event || null, ...first } })
    setBusy(false)
    if (answer.ok) return router.push(`${listAddress}/${answer.body.doc.id}`)
    setProblems(answer.error.data?.errors?.map(({ message }) => message) ?? [answer.error.message])
  }
  return (
    <form
      className="office-mail-template office-mail-template--new"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void create()
      }}
    >
      <PageHead title={speak('newTemplate')} intro={speak('usedAny')} />
      <OwnNames draft={names} onChange={(change) => setNames((before) => ({ ...before, ...change }))} />
      <div className="office-mail-template__field">
        <label className="office-label" htmlFor={`${id}-key`}>{speak('key')}</label>
        <span className="office-mail-template__key" dir="ltr">
          <span aria-hidden="true">{prefix}</span>
          <input id={`${id}-key`} className="office-input" dir="ltr" maxLength={40} autoComplete="off" value={key} aria-describedby={`${id}-key-hint`} onChange={({ target }) => setKey(target.value.replace(/[^\w]/g, ''))} />
        </span>
        <small id={`${id}-key-hint`} className="office-muted">{speak('keyHint')}</small>
      </div>
      <div className="office-mail-template__field">
        <label className="office-label" htmlFor={`${id}-event`}>{speak('event')}</label>
        <select id={`${id}-event`} className="office-input" value={event} aria-describedby={`${id}-event-hint`} onChange={({ target }) => setEvent(target.value)}>
          <option value="">{speak('anyEvent')}</option>
          {events.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
        <small id={`${id}-event-hint`} className="office-muted">{speak('eventHint')}</small>
      </div>
      {problems.map((problem) => <p key={problem} className="office-problem" role="alert">{problem}</p>)}
      <div className="office-actions">
        <button type="submit" className="office-button office-button--main" disabled={busy || !isGood}>{speak('create')}</button>
        <a className="office-button" href={listAddress}>{speak('cancel')}</a>
      </div>
    </form>
  )
}
