'use client'
import { useMemo, useState } from 'react'
import type { DayOff, WorkingCalendar } from '../../sla/index.ts'
import { readHolidayFeed } from '../../sla/feed/readHolidayFeed.ts'
import { isSameDayOff } from '../../sla/keptCalendar.ts'
import { meaningOf } from '../../sla/meaningOf.ts'
import { say, type Locale } from '../../shared/text.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { showDuration, showPeriod, showRange } from './showCalendar.ts'

/** A file as it was chosen. */
export type Feed = { name: string; text: string }

type Props = { feed: Feed; calendar: WorkingCalendar; today: string; onTake: (daysOff: DayOff[]) => void; onClose: () => void; locale: Locale; speak: CalendarSpeak }

/** What a feed holds and what it would take away, before anything of it is taken over. Read in the browser. */
export function FeedDialog({ feed, calendar, today, onTake, onClose, locale, speak }: Props) {
  const { speak: say_ } = useWords()
  const { found, findings } = useMemo(() => readFeed(feed.text, calendar, today), [feed, calendar, today])
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(found.flatMap((each, index) => (each.known ? [] : [index]))))
  const open = found.filter(({ known }) => !known).length
  const toggle = (index: number) => {
    const next = new Set(chosen)
    if (!next.delete(index)) next.add(index)
    setChosen(next)
  }
  return (
    <Dialog
      wide
      title={speak('importTitle', { file: feed.name })}
      onClose={onClose}
      onSubmit={() => onTake(found.flatMap(({ dayOff }, index) => (chosen.has(index) ? [dayOff] : [])))}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{say_('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={chosen.size === 0}>{speak('takeThese', { count: chosen.size })}</button>
        </>
      }
    >
      <p className="office-muted">{found.length === 0 ? speak('nothingFound') : speak('importLead')}</p>
      {open > 1 && (
        <label className="office-calendar__check">
          <input
            type="checkbox" checked={chosen.size === open}
            onChange={() => setChosen(chosen.size === open ? new Set() : new Set(found.flatMap((each, index) => (each.known ? [] : [index]))))}
          />
          <strong>{speak('chooseAll')}</strong>
        </label>
      )}
      <ul className="office-calendar__found">
        {found.map(({ dayOff, known, dates, minutes }, index) => (
          <li key={index}>
            <label className="office-calendar__check">
              <input type="checkbox" checked={chosen.has(index)} disabled={known} onChange={() => toggle(index)} />
              <span>
                <strong><bdi>{say(dayOff.name, locale)}</bdi></strong> {known && <span className="office-tag office-tag--external">{speak('knownAlready')}</span>}
                <span className="office-muted">{showPeriod(dayOff.on, locale, speak, calendar.timeZone)}</span>
                {dayOff.on.kind === 'yearly' && dates[0] && <span className="office-muted"><bdi dir="ltr">{dates.map(showRange).join(' · ')}</bdi></span>}
              </span>
            </label>
            <span className="office-calendar__lost">{minutes > 0 ? speak('workLost', { hours: showDuration(minutes, speak) }) : '–'}</span>
          </li>
        ))}
      </ul>
      {findings.length > 0 && (
        <details className="office-calendar__rule">
          <summary>{speak('notRead')} ({findings.length})</summary>
          <ul>{findings.slice(0, 50).map(({ element, message }, index) => <li key={index}><bdi>{element}</bdi>: {say(message, locale)}</li>)}</ul>
        </details>
      )}
    </Dialog>
  )
}

function readFeed(text: string, calendar: WorkingCalendar, today: string) {
  const year = Number(today.slice(0, 4))
  const { daysOff, findings } = readHolidayFeed(text, { timeZone: calendar.timeZone, throughYear: year + 5 })
  const found = daysOff.map((dayOff) => ({
    dayOff,
    known: calendar.daysOff.some((other) => isSameDayOff(other, dayOff)),
    ...meaningOf(calendar, dayOff, year, year + 1),
  }))
  return { found, findings }
}
