'use client'
import { useWords } from '../useWords.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import { CalendarSections } from './CalendarSections.tsx'
import { calendarSpeaker } from './calendarWords.ts'
import './calendars.css'
import { Preview } from './Preview.tsx'
import { TryIt } from './TryIt.tsx'

type Props = { calendar: WorkingCalendar; today: string; now: number; settingsAddress: string }

const nothing = () => undefined

/** The office's own calendar: to look at. It is changed in the settings. */
export function OfficeCalendarScreen({ calendar, today, now, settingsAddress }: Props) {
  const { locale } = useWords()
  const speak = calendarSpeaker(locale)
  const { key, version: _version, name, ...content } = calendar
  const draft = { key, nameEn: name.en, nameAr: name.ar, content, feedUrl: '', feed: null }
  return (
    <div className="office-calendar">
      <header className="office-calendar__head">
        <div>
          <h1>{name[locale]}</h1>
          <p className="office-muted">{speak('officeNote')}</p>
        </div>
        <a className="office-button office-button--main" href={settingsAddress}>{speak('toSettings')}</a>
      </header>
      <div className="office-calendar__columns">
        <div className="office-calendar__editor">
          <CalendarSections
            readOnly draft={draft} edit={nothing} editContent={nothing} calendar={calendar} today={today} officeZone={calendar.timeZone}
            storedUrl="" isNew={false} locale={locale} speak={speak}
          />
        </div>
        <aside className="office-calendar__aside">
          <Preview calendar={calendar} isCurrent today={today} locale={locale} speak={speak} />
          <TryIt calendar={calendar} now={now} locale={locale} speak={speak} />
        </aside>
      </div>
    </div>
  )
}
