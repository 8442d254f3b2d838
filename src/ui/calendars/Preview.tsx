'use client'
import { useState } from 'react'
import type { WorkingCalendar } from '../../sla/index.ts'
import type { Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { kindWords } from './kindWords.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { YearGrid } from './YearGrid.tsx'

type Props = {
  calendar: WorkingCalendar
  isCurrent: boolean
  today: string
  /** Makes one day a day off or a working day; absent where nothing is edited. */
  onDay?: ((date: string, becomes: 'off' | 'extra') => void) | undefined
  locale: Locale
  speak: CalendarSpeak
}

const firstMonth = 1901 * 12
const lastMonth = 2198 * 12

/** Month by month, or a year at a glance: what the calendar comes to, while it is edited. */
export function Preview({ calendar, isCurrent, today, onDay, locale, speak }: Props) {
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const [month, setMonth] = useState(now)
  const [asYear, setAsYear] = useState(false)
  const go = (months: number) => setMonth(Math.min(lastMonth, Math.max(firstMonth, month + months)))
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1]
  const step = asYear ? 12 : 1
  return (
    <section className="office-preview" aria-label={speak('preview')}>
      <header>
        <div className="office-view-switch" role="group" aria-label={speak('preview')}>
          <button type="button" aria-pressed={!asYear} onClick={() => setAsYear(false)}>{speak('monthView')}</button>
          <button type="button" aria-pressed={asYear} onClick={() => setAsYear(true)}>{speak('yearView')}</button>
        </div>
        <div className="office-preview__steps">
          <button type="button" className="office-button office-month-step office-month-step--back" aria-label={speak(asYear ? 'previousYear' : 'previousMonth')} onClick={() => go(-step)} />
          <button type="button" className="office-button" onClick={() => setMonth(now)}>{speak('today')}</button>
          <button type="button" className="office-button office-month-step office-month-step--on" aria-label={speak(asYear ? 'nextYear' : 'nextMonth')} onClick={() => go(step)} />
        </div>
      </header>
      {!isCurrent && <p className="office-warning">{speak('lastGood')}</p>}
      {asYear ? (
        <YearGrid
          calendar={calendar} year={year} today={today} locale={locale} speak={speak}
          onMonth={(chosen) => {
            setMonth(year * 12 + chosen - 1)
            setAsYear(false)
          }}
        />
      ) : (
        <MonthGrid key={month} calendar={calendar} year={year} month={inYear} today={today} onDay={onDay} locale={locale} speak={speak} />
      )}
      <ul className="office-preview__legend">
        {(['working', 'reduced', 'extra', 'off', 'free'] as const).map((kind) => (
          <li key={kind}><span className={`office-day-mark office-day--${kind}`} aria-hidden="true" />{speak(kindWords[kind])}</li>
        ))}
      </ul>
    </section>
  )
}
