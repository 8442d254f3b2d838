'use client'
import { useMemo } from 'react'
import { calendarDays, type CalendarDay } from '../../sla/calendarDays.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { weeksOf } from './MonthGrid.tsx'
import { kindWords } from './kindWords.ts'
import { everyDay, monthName, showDuration, weekdayName } from './showCalendar.ts'

type Props = { calendar: WorkingCalendar; year: number; today: string; onMonth: (month: number) => void; locale: Locale; speak: CalendarSpeak }

/** A year at a glance; a month is opened by its name. */
export function YearGrid({ calendar, year, today, onMonth, locale, speak }: Props) {
  const days = useMemo(() => calendarDays(calendar, `${year}-01-01`, `${year}-12-31`), [calendar, year])
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0)
  return (
    <>
      <p className="office-year__sum">
        <strong>{year}</strong>{' '}
        <span className="office-muted">{speak('sums', { days: days.filter((day) => day.minutes > 0).length, hours: showDuration(minutes, speak) })}</span>
      </p>
      <div className="office-year">
        {Array.from({ length: 12 }, (_each, index) => (
          <SmallMonth key={index} days={days.filter(({ date }) => Number(date.slice(5, 7)) === index + 1)} month={index + 1} today={today} onMonth={onMonth} locale={locale} speak={speak} />
        ))}
      </div>
    </>
  )
}

type SmallProps = { days: CalendarDay[]; month: number } & Pick<Props, 'today' | 'onMonth' | 'locale' | 'speak'>

function SmallMonth({ days, month, today, onMonth, locale, speak }: SmallProps) {
  const worked = days.filter((day) => day.minutes > 0).length
  return (
    <table className="office-small-month">
      <caption>
        <button type="button" className="office-link" onClick={() => onMonth(month)}>{monthName(month, locale)}</button>
        <span className="office-muted" aria-hidden="true"> {worked}</span>
      </caption>
      <thead className="office-hidden">
        <tr>{everyDay.map((day) => <th key={day} scope="col">{weekdayName(day, locale)}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, place) =>
              day ? (
                <td key={day.date} className={`office-day--${day.kind}${day.date === today ? ' is-today' : ''}`} title={toldOf(day, locale, speak)}>
                  {Number(day.date.slice(8))}
                  {day.kind !== 'working' && day.kind !== 'free' && <span className="office-hidden">, {toldOf(day, locale, speak)}</span>}
                </td>
              ) : (
                <td key={place} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function toldOf({ kind, names }: CalendarDay, locale: Locale, speak: CalendarSpeak): string {
  return [speak(kindWords[kind]), ...names.map((name) => say(name, locale))].join(': ')
}
