'use client'
import { toast } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { showNumber } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { newKey } from '../imports/sendWorkbook.ts'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { AudienceFields } from './AudienceFields.tsx'
import { Checks } from './Checks.tsx'
import { audienceOf, bodyOf, emptyDraft, type Draft, type Named } from './draft.ts'
import { sendSpeaker } from './sendWords.ts'
import { useCount, type Count } from './useCount.ts'
import { WhenFields } from './WhenFields.tsx'
import { WordsFields } from './WordsFields.tsx'

type Props = { timeZone: string; types: Named[]; departments: Named[]; templates: { key: string; name: string }[]; onSent: () => void }

/** A message to many people: to whom, with how many they are now; by what; in which words; when. What is refused is said beside its field. */
export function Compose({ timeZone, types, departments, templates, onSent }: Props) {
  const api = useApi()
  const { locale } = useWords()
  const speak = sendSpeaker(locale)
  const id = useId()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const to = audienceOf(draft)
  const { count, problem, counting } = useCount(to)
  // However often it is sent, by a finger or after the line broke, it is one message.
  const key = useRef('')
  const change = (part: Partial<Draft>) => {
    key.current = ''
    setDraft((known) => ({ ...known, ...part }))
    setProblems({})
  }
  const problemOf = (path: string) => Object.entries(problems).find(([each]) => each === path || each.startsWith(`${path}.`))?.[1]
  const send = async () => {
    if (busy) return
    setBusy(true)
    key.current ||= newKey()
    const answer = await api<{ message: string }>('POST', '/notifications/send', { body: bodyOf(draft), key: key.current })
    setBusy(false)
    setAsking(false)
    if (!answer.ok) {
      const told = Object.fromEntries((answer.error.data?.errors ?? []).map(({ path, message }) => [path, message]))
      return setProblems(Object.keys(told).length > 0 ? told : { all: answer.error.message })
    }
    toast.success(answer.body.message)
    change(emptyDraft)
    onSent()
  }
  const ready = count !== null && !busy && draft.channels.length > 0 && (!draft.later || draft.at !== '')
  const others = Object.entries(problems).filter(([path]) => !/^(?:subject|message|at)/.test(path)).map(([, message]) => message)
  return (
    <form
      className="office-card office-sends__compose" aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) setAsking(true)
      }}
    >
      <h2 id={`${id}-title`}>{speak('compose')}</h2>
      <AudienceFields draft={draft} change={change} types={types} departments={departments} />
      <p className={`office-sends__count${problem ? ' is-wrong' : ''}`} role="status">
        {to === null ? speak('nobodyChosen') : counting ? speak('counting') : problem || (count && speak('count', { people: showNumber(count.people), names: namesOf(count, locale) }))}
      </p>
      <Checks
        legend={speak('by')} options={(['inApp', 'email'] as const).map((value) => ({ value, label: speak(value) }))} chosen={draft.channels}
        onChange={(channels) => change({ channels })}
      />
      {templates.length > 0 && (
        <div>
          <label className="office-label" htmlFor={`${id}-template`}>{speak('template')}</label>
          <select id={`${id}-template`} className="office-input" value={draft.template} onChange={({ target }) => change({ template: target.value })}>
            <option value="">{speak('noTemplate')}</option>
            {templates.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
          </select>
        </div>
      )}
      <WordsFields draft={draft} change={change} problemOf={problemOf} />
      <WhenFields draft={draft} change={change} timeZone={timeZone} problem={problemOf('at')} />
      {others.map((message) => <p key={message} className="office-problem" role="alert">{message}</p>)}
      <button type="submit" className="office-button office-button--main" disabled={!ready}>{speak(draft.later ? 'schedule' : 'send')}</button>
      {asking && count && (
        <Dialog
          title={speak('confirmTitle', { people: showNumber(count.people) })} onClose={() => setAsking(false)} onSubmit={() => void send()}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setAsking(false)}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main" disabled={busy}>{speak('confirm')}</button>
            </>
          }
        >
          <p dir="auto"><strong>{draft.subject[locale] || draft.subject.en || draft.subject.ar}</strong></p>
          <p>{namesOf(count, locale)}</p>
          <p>{draft.later ? speak('confirmLater', { when: `\u2066${draft.at.replace('T', ' ')}\u2069` }) : speak('confirmNow')}</p>
        </Dialog>
      )}
    </form>
  )
}

function namesOf({ people, names }: Count, locale: Locale): string {
  const shown = names.map((name) => `\u2068${name}\u2069`).join(locale === 'ar' ? '، ' : ', ')
  return people > names.length ? sendSpeaker(locale)('andMore', { names: shown, count: showNumber(people - names.length) }) : shown
}
