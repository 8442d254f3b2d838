'use client'
import { useRef, useState } from 'react'
import type { DayOff, WorkingCalendar } from '../../sla/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import { showMoment } from '../dates.ts'
import { useApi } from '../useApi.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { FeedDialog, type Feed } from './FeedDialog.tsx'
import type { Draft, Edit } from './useCalendarDraft.ts'

type Props = {
  draft: Draft
  edit: Edit
  /** The address as it is saved: only that one is read. */
  storedUrl: string
  calendar: WorkingCalendar
  onTake: (daysOff: DayOff[]) => void
  today: string
  officeZone: string
  locale: Locale
  speak: CalendarSpeak
}

/** Days off from files and from an address that is read every day. */
export function FeedPanel({ draft, edit, storedUrl, calendar, onTake, today, officeZone, locale, speak }: Props) {
  const api = useApi()
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<Feed | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const open = async (chosen: File | undefined) => {
    if (chosen) setFile({ name: chosen.name, text: await chosen.text() })
    // The same file may be chosen again.
    if (chooser.current) chooser.current.value = ''
  }
  const readNow = async () => {
    const answer = await api('POST', `/calendars/${draft.key}/read-feed`)
    setTold(answer.ok ? speak('readSoon') : answer.error.message)
  }
  const { feed, feedUrl } = draft
  const isStored = feedUrl.trim() === storedUrl && storedUrl !== ''
  return (
    <>
      <p className="office-muted">{speak('feedLead')}</p>
      <div className="office-actions">
        <input ref={chooser} type="file" accept=".ics,text/calendar" hidden onChange={(event) => void open(event.target.files?.[0])} />
        <button type="button" className="office-button" onClick={() => chooser.current?.click()}>{speak('importFile')}</button>
      </div>
      <label className="office-calendar__field">
        <span className="office-label">{speak('feedUrl')}</span>
        <input className="office-input" type="url" dir="ltr" maxLength={500} placeholder="https://example.com/holidays.ics" value={feedUrl} onChange={(event) => edit({ feedUrl: event.target.value })} />
        <small className="office-muted">{speak('feedUrlHint')}</small>
      </label>
      {feedUrl.trim() !== '' && !isStored && <p className="office-muted">{speak('readAfterSaving')}</p>}
      {isStored && (
        <div className="office-calendar__feed-state">
          {feed?.problem && <p className="office-warning">{say(feed.problem, locale)} {speak('feedProblem', { when: showMoment(feed.readAt, officeZone) })}</p>}
          {feed && !feed.problem && <p className="office-muted">{speak('lastRead', { when: showMoment(feed.readAt, officeZone), count: feed.daysOff.length })}</p>}
          <button type="button" className="office-button" onClick={() => void readNow()}>{speak('readNow')}</button>
          <span role="status">{told}</span>
        </div>
      )}
      {file && (
        <FeedDialog
          feed={file} calendar={calendar} today={today} locale={locale} speak={speak} onClose={() => setFile(null)}
          onTake={(daysOff) => {
            onTake(daysOff)
            setFile(null)
          }}
        />
      )}
    </>
  )
}
