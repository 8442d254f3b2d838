'use client'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { showMoment } from '../dates.ts'
import { useSpoken } from '../useSpoken.ts'
import './outbox.css'
import { mailWords } from './mailWords.ts'
import { ReadMail } from './ReadMail.tsx'
import { outboxLimit, useOutbox } from './useOutbox.ts'

/** The local outbox like a mail client: the messages beside the one that is read; on a phone one after the other. */
export function Outbox({ timeZone }: { timeZone: string }) {
  const { speak } = useSpoken(mailWords)
  const id = useId()
  const [asked, setAsked] = useState('')
  const [to, setTo] = useState('')
  const { mails, problem, load } = useOutbox(to)
  const [read, setRead] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const chosen = mails?.find((mail) => mail.id === read) ?? null

  // Who comes back from a message stands where they left the list.
  const left = useRef<string | null>(null)
  useEffect(() => {
    if (read !== null) left.current = read
    else if (left.current !== null) list.current?.querySelector<HTMLButtonElement>(`[data-mail="${CSS.escape(left.current)}"]`)?.focus()
  }, [read])

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const find = (address: string) => {
    setAsked(address)
    setTo(address.trim())
    setRead(null)
  }
  return (
    <div className={`office-outbox${chosen ? ' is-reading' : ''}`}>
      <section className="office-outbox__list" aria-label={speak('messages')}>
        <form
          role="search" className="office-outbox__find"
          onSubmit={(event) => {
            event.preventDefault()
            find(asked)
          }}
        >
          <label className="office-hidden" htmlFor={`${id}-to`}>{speak('toAddress')}</label>
          <input id={`${id}-to`} type="search" className="office-input" dir="ltr" placeholder={speak('toAddress')} value={asked} onChange={({ target }) => (target.value === '' ? find('') : setAsked(target.value))} />
          <button type="submit" className="office-button">{speak('find')}</button>
          <button type="button" className="office-button" onClick={() => void load()}>{speak('refresh')}</button>
        </form>
        {problem && <p className="office-problem" role="alert">{problem}</p>}
        {!mails && !problem && <p className="office-muted" role="status">{speak('loading')}</p>}
        {mails?.length === 0 && (
          <div className="office-empty">
            <h2>{speak('noMails')}</h2>
            <p>{to === '' ? speak('noMailsText') : speak('noMailsTo', { address: to })}</p>
          </div>
        )}
        <ul ref={list} onKeyDown={move}>
          {mails?.map((mail) => (
            <li key={mail.id}>
              <button type="button" data-mail={mail.id} aria-current={mail.id === read ? 'true' : undefined} onClick={() => setRead(mail.id)}>
                <bdi className="office-outbox__to">{mail.to}</bdi>
                <time dateTime={mail.createdAt} dir="ltr">{showMoment(mail.createdAt, timeZone)}</time>
                <span dir="auto" lang={mail.locale} className="office-outbox__subject">{mail.subject}</span>
                <span dir="auto" lang={mail.locale} className="office-outbox__words">{mail.text?.replace(/\s+/g, ' ').slice(0, 140) ?? ''}</span>
              </button>
            </li>
          ))}
        </ul>
        {mails?.length === outboxLimit && <p className="office-muted">{speak('lastOnly', { count: outboxLimit })}</p>}
      </section>
      <section className="office-outbox__reading" aria-label={speak('frame', { subject: chosen?.subject ?? '–' })}>
        {chosen ? <ReadMail key={chosen.id} mail={chosen} timeZone={timeZone} onBack={() => setRead(null)} /> : <p className="office-empty">{speak('choose')}</p>}
      </section>
    </div>
  )
}
