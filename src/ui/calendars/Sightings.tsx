'use client'
import { useState } from 'react'
import type { MoonSighting } from '../../sla/index.ts'
import { dateOfDayNumber } from '../../sla/days.ts'
import { hijriMonthStart } from '../../sla/hijri.ts'
import { hijriDateOf } from '../../sla/hijriDate.ts'
import type { Locale } from '../../shared/text.ts'
import { showDay } from '../dates.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { hijriMonthName, showDays } from './showCalendar.ts'

type Props = { sightings: readonly MoonSighting[]; onChange: (sightings: MoonSighting[]) => void; today: string; locale: Locale; speak: CalendarSpeak; disabled: boolean }

type Month = { year: number; month: number }

const offsets = [-2, -1, 0, 1, 2] as const

/** When Hijri months began or will begin: the months around now, those that were corrected, and any other one asks for. */
export function Sightings({ sightings, onChange, today, locale, speak, disabled }: Props) {
  const now = hijriDateOf(today, [])
  const [other, setOther] = useState<Month>({ year: now?.year ?? 1448, month: 9 })
  const months = shownMonths(now, sightings)
  const daysOf = ({ year, month }: Month) => sightings.find((each) => each.year === year && each.month === month)?.days ?? 0
  const set = ({ year, month }: Month, days: number) => {
    const rest = sightings.filter((each) => each.year !== year || each.month !== month)
    onChange((days === 0 ? rest : [...rest, { year, month, days }]).toSorted((one, another) => one.year * 12 + one.month - another.year * 12 - another.month))
  }
  const startOf = ({ year, month }: Month) => hijriMonthStart(year, month, sightings)
  const lengthOf = ({ year, month }: Month) => hijriMonthStart(year, month + 1, sightings) - startOf({ year, month })
  const choice = (month: Month) => (
    <select className="office-input" aria-label={nameOf(month, locale)} value={daysOf(month)} disabled={disabled} onChange={(event) => set(month, Number(event.target.value))}>
      {offsets.map((days) => (
        <option key={days} value={days}>
          {days === 0 ? speak('asTabled') : speak(days > 0 ? 'daysLater' : 'daysEarlier', { count: Math.abs(days) })}
        </option>
      ))}
    </select>
  )
  const row = (month: Month) => (
    <li key={`${month.year}-${month.month}`} className={daysOf(month) === 0 ? '' : 'is-moved'}>
      <strong>{nameOf(month, locale)}</strong>
      <span className="office-muted"><bdi>{speak('begins', { date: showDay(dateOfDayNumber(startOf(month))) })}</bdi> · <Length days={lengthOf(month)} speak={speak} /></span>
      {choice(month)}
    </li>
  )
  const isShown = months.some(({ year, month }) => year === other.year && month === other.month)
  return (
    <>
      <p className="office-muted">{speak('moonLead')}</p>
      <ul className="office-calendar__moons">{months.map(row)}</ul>
      {!disabled && (
        <details className="office-calendar__rule">
          <summary>{speak('otherMonths')}</summary>
          <div className="office-calendar__row">
            <label>
              <span className="office-label">{speak('hijriYear')}</span>
              <input className="office-input" type="number" min={1300} max={1599} value={other.year} onChange={(event) => setOther({ ...other, year: Number(event.target.value) })} />
            </label>
            <label>
              <span className="office-label">{speak('month')}</span>
              <select className="office-input" value={other.month} onChange={(event) => setOther({ ...other, month: Number(event.target.value) })}>
                {Array.from({ length: 12 }, (_each, index) => <option key={index} value={index + 1}>{hijriMonthName(index + 1, locale)}</option>)}
              </select>
            </label>
          </div>
          {other.year >= 1300 && other.year < 1600 && !isShown && <ul className="office-calendar__moons">{row(other)}</ul>}
        </details>
      )}
    </>
  )
}

/** A month has 29 or 30 days; with another length, the month after it was most likely forgotten. */
function Length({ days, speak }: { days: number; speak: CalendarSpeak }) {
  const told = showDays(days, speak)
  return days === 29 || days === 30 ? told : <strong className="office-calendar__odd">{told}: {speak('oddLength')}</strong>
}

function nameOf({ year, month }: Month, locale: Locale): string {
  return `${hijriMonthName(month, locale)} ${year}`
}

/** From last month on for eight months, which are those one asks about, and all that were corrected. */
function shownMonths(now: Month | null, sightings: readonly MoonSighting[]): Month[] {
  const first = now ? now.year * 12 + now.month - 2 : 0
  const around = now ? Array.from({ length: 8 }, (_each, index) => first + index) : []
  const corrected = sightings.map(({ year, month }) => year * 12 + month - 1)
  return [...new Set([...corrected, ...around])].toSorted((one, other) => one - other).map((months) => ({ year: Math.floor(months / 12), month: (months % 12) + 1 }))
}
