'use client'
import { useMemo, useState } from 'react'
import { calendarDays, type CalendarDay } from '../../sla/calendarDays.ts'
import { hijriDateOf } from '../../sla/hijriDate.ts'
import type { WorkingCalendar } from '../../sla/index.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { kindWords } from './kindWords.ts'
import { everyDay, hijriMonthName, longDay, monthName, showDuration, showShifts, weekdayName } from './showCalendar.ts'

type Props = {
  calendar: WorkingCalendar
  year: number
  month: number
  today: string
  onDay: ((date: string, becomes: 'off' | 'extra') => void) | undefined
  locale: Locale
  speak: CalendarSpeak
}

/** A month, day by day: a day can be chosen to be told more of it, or to change it. */
export function MonthGrid({ calendar, year, month, today, onDay, locale, speak }: Props) {
  const days = useMemo(() => daysOfMonth(calendar, year, month), [calendar, year, month])
  const [chosen, setChosen] = useState<string | null>(days.some(({ date }) => date === today) ? today : null)
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0)
  const detail = days.find(({ date }) => date === chosen)
  return (
    <>
      <table className="office-month">
        <caption>
          <strong>{monthName(month, locale, year)}</strong>{' '}
          <span className="office-muted">{speak('sums', { days: days.filter((day) => day.minutes > 0).length, hours: showDuration(minutes, speak) })}</span>
        </caption>
        <thead>
          <tr>{everyDay.map((day) => <th key={day} scope="col" abbr={weekdayName(day, locale)}>{weekdayName(day, locale, 'short')}</th>)}</tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, index) => (
            <tr key={index}>
              {week.map((day, place) =>
                day ? (
                  <td key={day.date}>
                    <Day day={day} calendar={calendar} isToday={day.date === today} isChosen={day.date === chosen} onChoose={() => setChosen(day.date)} locale={locale} speak={speak} />
                  </td>
                ) : (
                  <td key={place} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="office-day-detail" aria-live="polite">
        {detail && <Detail day={detail} calendar={calendar} onDay={onDay} locale={locale} speak={speak} />}
      </div>
    </>
  )
}

type DayProps = { day: CalendarDay; calendar: WorkingCalendar; isToday: boolean; isChosen: boolean; onChoose: () => void; locale: Locale; speak: CalendarSpeak }

function Day({ day, calendar, isToday, isChosen, onChoose, locale, speak }: DayProps) {
  const { date, kind, names, minutes } = day
  const hijri = hijriDateOf(date, calendar.moonSightings)
  const name = names.map((each) => say(each, locale)).join(locale === 'ar' ? '، ' : ', ')
  const told = [longDay(date, locale), speak(kindWords[kind]), name, minutes > 0 ? showDuration(minutes, speak) : ''].filter(Boolean).join(', ')
  return (
    <button type="button" className={`office-day office-day--${kind}${isToday ? ' is-today' : ''}`} aria-pressed={isChosen} onClick={onChoose}>
      <span className="office-hidden">{told}</span>
      <span className="office-day__number" aria-hidden="true">{Number(date.slice(8))}</span>
      {hijri && <span className="office-day__hijri" aria-hidden="true">{hijri.day}</span>}
      <span className="office-day__hours" aria-hidden="true">{minutes > 0 ? showDuration(minutes, speak) : ''}</span>
      {name !== '' && <span className="office-day__name" aria-hidden="true">{name}</span>}
    </button>
  )
}

function Detail({ day, calendar, onDay, locale, speak }: Pick<Props, 'calendar' | 'onDay' | 'locale' | 'speak'> & { day: CalendarDay }) {
  const { date, kind, names, shifts, minutes } = day
  const hijri = hijriDateOf(date, calendar.moonSightings)
  return (
    <>
      <p>
        <strong>{longDay(date, locale)}</strong>
        {hijri && <span className="office-muted"> · {hijri.day} {hijriMonthName(hijri.month, locale)} {hijri.year}</span>}
      </p>
      <p>
        {speak(kindWords[kind])}{names.length > 0 && <>: <bdi>{names.map((each) => say(each, locale)).join(' · ')}</bdi></>}
        {shifts.length > 0 && <> · <bdi dir="ltr">{showShifts(shifts)}</bdi></>}
        {minutes > 0 && <> · {showDuration(minutes, speak)}</>}
      </p>
      {onDay && (
        <button type="button" className="office-button" onClick={() => onDay(date, kind === 'off' || kind === 'free' ? 'extra' : 'off')}>
          {speak(kind === 'off' || kind === 'free' ? 'workThisDay' : 'closeThisDay')}
        </button>
      )}
    </>
  )
}

function daysOfMonth(calendar: WorkingCalendar, year: number, month: number): CalendarDay[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return calendarDays(calendar, first, last)
}

/** Rows of seven, Sunday first; null where a day belongs to another month. */
export function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const cells: (CalendarDay | null)[] = [...Array.from({ length: days[0]?.weekday ?? 0 }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_each, index) => cells.slice(index * 7, index * 7 + 7))
}
