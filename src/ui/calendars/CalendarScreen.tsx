'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import type { DayOff } from '../../sla/index.ts'
import type { ApiError } from '../askApi.ts'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { Basics } from './Basics.tsx'
import { calendarSpeaker } from './calendarWords.ts'
import './calendars.css'
import { CalendarSections } from './CalendarSections.tsx'
import { DeleteCalendar } from './DeleteCalendar.tsx'
import { Findings } from './Findings.tsx'
import { Preview } from './Preview.tsx'
import { StartFrom } from './StartFrom.tsx'
import { TryIt } from './TryIt.tsx'
import { useCalendarDraft, type Draft } from './useCalendarDraft.ts'

export type CalendarScreenProps = {
  /** Null for one that is being made. */
  id: number | null
  rev: number
  initial: Draft
  /** The office's own hours, to start from. */
  office: Draft['content']
  today: string
  now: number
  officeZone: string
  listAddress: string
}

type Saved = { doc: { id: number; rev: number; feed: Draft['feed'] } }

/** A calendar as it is edited: on one side what it says, on the other what that comes to. */
export function CalendarScreen({ id, rev: firstRev, initial, office, today, now, officeZone, listAddress }: CalendarScreenProps) {
  const { locale, speak: say } = useWords()
  const speak = calendarSpeaker(locale)
  const router = useRouter()
  const api = useApi()
  const { draft, findings, shown, isGood, isChanged, edit, editContent, keep, discard } = useCalendarDraft(initial)
  const [rev, setRev] = useState(firstRev)
  const [storedUrl, setStoredUrl] = useState(initial.feedUrl)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [wasSaved, setWasSaved] = useState(false)
  useEffect(() => {
    if (!isChanged) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])

  const save = async () => {
    if (isSaving) return
    setSaving(true)
    setProblem(null)
    setWasSaved(false)
    const { key, nameEn, nameAr, content, feedUrl } = draft
    const body = { ...(id === null ? { key } : {}), nameEn, nameAr, content, feedUrl: feedUrl.trim() || null }
    const answer = await (id === null ? api<Saved>('POST', '/calendars', { body }) : api<Saved>('PATCH', `/calendars/${id}`, { body, rev }))
    setSaving(false)
    if (!answer.ok) return setProblem(answer.error)
    const { doc } = answer.body
    keep({ ...draft, feedUrl: feedUrl.trim(), feed: doc.feed ?? null })
    if (id === null) return router.push(`${listAddress}/${doc.id}`)
    setRev(doc.rev)
    setStoredUrl(feedUrl.trim())
    setWasSaved(true)
  }
  const onDay = (date: string, becomes: 'off' | 'extra') => {
    const on = { kind: 'dates', from: date, to: date } as const
    const name = { en: calendarSpeaker('en')(becomes === 'off' ? 'isOff' : 'isExtra'), ar: calendarSpeaker('ar')(becomes === 'off' ? 'isOff' : 'isExtra') }
    const isThat = (when: DayOff['on']) => when.kind === 'dates' && when.from === date && when.to === date
    const { daysOff, extraWorkingDays } = draft.content
    // Taking back what was said of this one day is enough where something was said of it.
    if (becomes === 'off' && extraWorkingDays.some(({ on: when }) => isThat(when))) return editContent({ extraWorkingDays: extraWorkingDays.filter(({ on: when }) => !isThat(when)) })
    if (becomes === 'extra' && daysOff.some(({ on: when }) => isThat(when))) return editContent({ daysOff: daysOff.filter(({ on: when }) => !isThat(when)) })
    if (becomes === 'off') return editContent({ daysOff: [...daysOff, { name, on }] })
    const shifts = draft.content.weeks.at(-1)?.hours.find((each) => each.shifts.length > 0)?.shifts ?? [{ from: '08:00', to: '16:00' }]
    return editContent({ extraWorkingDays: [...extraWorkingDays, { name, on, shifts }] })
  }
  const title = id === null ? speak('newCalendar') : (locale === 'ar' ? draft.nameAr : draft.nameEn) || draft.key
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <div className="office-calendar">
      <header className="office-calendar__head">
        <div>
          <h1>{title}</h1>
          <p className="office-muted" role="status">
            {wasSaved && !isChanged ? speak('saved') : isChanged && id !== null ? speak('unsaved') : ''}
          </p>
        </div>
        <div className="office-actions">
          <a className="office-button office-calendar__jump" href="#calendar-preview">{speak('preview')}</a>
          {id !== null && <DeleteCalendar id={id} rev={rev} name={title} listAddress={listAddress} />}
          {isChanged && id !== null && <button type="button" className="office-button" onClick={discard}>{speak('discard')}</button>}
          <button type="button" className="office-button office-button--main" disabled={isSaving || (id !== null && !isChanged)} onClick={() => void save()}>
            {isSaving ? say('working') : say(id === null ? 'create' : 'save')}
          </button>
        </div>
      </header>
      {problem && <Problem problem={problem} onReload={() => window.location.reload()} />}
      {(errors > 0 || findings.length > 0) && (id !== null || isChanged) && <Findings findings={findings} locale={locale} speak={speak} />}
      <div className="office-calendar__columns">
        <div className="office-calendar__editor">
          {id === null && <StartFrom office={office} onChoose={(content) => editContent(content)} speak={speak} locale={locale} />}
          <Basics draft={draft} edit={edit} editContent={editContent} isNew={id === null} speak={speak} />
          {shown && (
            <CalendarSections
              draft={draft} editContent={editContent} edit={edit} calendar={shown} today={today} officeZone={officeZone}
              storedUrl={storedUrl} isNew={id === null} locale={locale} speak={speak}
            />
          )}
        </div>
        <aside id="calendar-preview" className="office-calendar__aside">
          {shown && <Preview calendar={shown} isCurrent={isGood} today={today} onDay={onDay} locale={locale} speak={speak} />}
          {shown && <TryIt calendar={shown} now={now} locale={locale} speak={speak} />}
        </aside>
      </div>
    </div>
  )
}

function Problem({ problem, onReload }: { problem: ApiError; onReload: () => void }) {
  const { locale } = useWords()
  const speak = calendarSpeaker(locale)
  const { code, message, data } = problem
  const isStale = code === 'STALE_REV'
  return (
    <div className="office-problem" role="alert">
      <p>{isStale ? speak('stale') : message}</p>
      {data?.errors && <ul>{data.errors.map((each) => <li key={`${each.path} ${each.message}`}>{each.message}</li>)}</ul>}
      {isStale && <button type="button" className="office-button" onClick={onReload}>{speak('reload')}</button>}
    </div>
  )
}
