'use client'
import { useId, useMemo, useState } from 'react'
import { explainWorkingTime, type Explained } from '../../sla/explainWorkingTime.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import type { Locale } from '../../shared/text.ts'
import { showMoment } from '../dates.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { momentAt, wallTimeAt } from './momentAt.ts'
import { showDuration } from './showCalendar.ts'

type Props = { calendar: WorkingCalendar; now: number; locale: Locale; speak: CalendarSpeak }

/** When is it due: a start, some working time, and the hours by which it was counted. By the calendar as it is edited. */
export function TryIt({ calendar, now, locale, speak }: Props) {
  const { timeZone } = calendar
  const amountId = useId()
  const [start, setStart] = useState(() => wallTimeAt(new Date(now).toISOString(), timeZone))
  const [amount, setAmount] = useState('16')
  const [unit, setUnit] = useState<'hours' | 'minutes'>('hours')
  const minutes = Number(amount) * (unit === 'hours' ? 60 : 1)
  const explained = useMemo(() => explain(calendar, start, minutes), [calendar, start, minutes])
  const moment = (instant: number) => new Date(instant).toISOString()
  return (
    <section className="office-preview office-try">
      <h2>{speak('try')}</h2>
      <div className="office-calendar__row">
        <label>
          <span className="office-label">{speak('tryStart')}</span>
          <input className="office-input" type="datetime-local" value={start} onChange={(event) => setStart(event.target.value)} />
        </label>
        <div>
          <label className="office-label" htmlFor={amountId}>{speak('tryAmount')}</label>
          <span className="office-try__amount">
            <input id={amountId} className="office-input" type="number" min={0} max={100_000} step="any" value={amount} onChange={(event) => setAmount(event.target.value)} />
            <select className="office-input" aria-label={`${speak('tryAmount')}: ${speak(unit === 'hours' ? 'unitHours' : 'unitMinutes')}`} value={unit} onChange={(event) => setUnit(event.target.value as 'hours' | 'minutes')}>
              <option value="hours">{speak('unitHours')}</option>
              <option value="minutes">{speak('unitMinutes')}</option>
            </select>
          </span>
        </div>
      </div>
      <div aria-live="polite">
        {explained === null && <p className="office-warning">{speak('tooMuch')}</p>}
        {explained && (
          <p className="office-try__due">
            <strong>{speak('due', { when: weekdayAt(explained.due, timeZone, locale) })} <bdi dir="ltr">{showMoment(moment(explained.due), timeZone)}</bdi></strong>
          </p>
        )}
      </div>
      {explained && explained.pieces.length > 0 && (
        <details className="office-calendar__rule">
          <summary>{speak('counted')}</summary>
          <ol className="office-try__pieces">
            {explained.pieces.map(({ from, until, minutes: worked }, index) => (
              <li key={from}>
                {explained.leftOut > 0 && index === explained.pieces.length / 2 && <span className="office-muted">{speak('leftOut', { count: explained.leftOut })}</span>}
                <span>{weekdayAt(from, timeZone, locale)} <bdi dir="ltr">{showMoment(moment(from), timeZone)}–{showMoment(moment(until), timeZone).slice(11)}</bdi></span>
                <span className="office-muted">{showDuration(worked, speak)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

/** Undefined while there is nothing to ask; null when the calendar has not that much time. */
function explain(calendar: WorkingCalendar, start: string, minutes: number): Explained | null | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(start) || !Number.isFinite(minutes) || minutes < 0) return undefined
  try {
    return explainWorkingTime(calendar, Date.parse(momentAt(start, calendar.timeZone)), minutes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function weekdayAt(instant: number, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'ar' ? 'ar' : 'en-GB', { timeZone, weekday: 'long' }).format(instant)
}
