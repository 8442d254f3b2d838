'use client'
import type { Hours, Shift } from '../../sla/index.ts'
import type { Weekday } from '../../shared/settings/setting.ts'
import type { Locale } from '../../shared/text.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { everyDay, showShifts, weekdayName } from './showCalendar.ts'
import { ShiftRow } from './ShiftRow.tsx'
import { hoursOf, weekFormOf } from './weekForm.ts'

type Props = {
  hours: readonly Hours[]
  onChange: (hours: Hours[]) => void
  /** Reduced hours: a day about which nothing is said has its usual ones. */
  mayBeUsual?: boolean
  locale: Locale
  speak: CalendarSpeak
  disabled?: boolean
}

const usual: Shift = { from: '08:00', to: '16:00' }

/** The hours of each day of the week, as many shifts as there are. */
export function WeekHours({ hours, onChange, mayBeUsual = false, locale, speak, disabled = false }: Props) {
  const week = weekFormOf(hours)
  const setDay = (day: Weekday, shifts: readonly Shift[] | null) => onChange(hoursOf(week.map((each, index) => (index === day ? shifts : each)), mayBeUsual))
  const worked = everyDay.filter((day) => (week[day] ?? []).length > 0)
  return (
    <div className="office-week">
      {everyDay.map((day) => {
        const shifts = week[day] ?? []
        const name = weekdayName(day, locale)
        const isCopied = worked.every((other) => JSON.stringify(week[other]) === JSON.stringify(shifts))
        return (
          <div key={day} className="office-week__day" role="group" aria-label={name}>
            <strong>{name}</strong>
            <div className="office-week__shifts">
              {shifts.length === 0 && <span className="office-muted">{speak(mayBeUsual && week[day] === null ? 'asUsual' : 'dayFree')}</span>}
              {disabled && <bdi dir="ltr">{showShifts(shifts)}</bdi>}
              {!disabled && shifts.map((shift, index) => (
                <ShiftRow
                  key={index} day={name} shift={shift} index={index} speak={speak}
                  onChange={(changed) => setDay(day, shifts.map((each, place) => (place === index ? changed : each)))}
                  onRemove={() => setDay(day, shifts.length === 1 && mayBeUsual ? null : shifts.filter((_each, place) => place !== index))}
                />
              ))}
              {!disabled && (
                <button type="button" className="office-button office-button--plain" aria-label={speak('addShift', { day: name })} onClick={() => setDay(day, [...shifts, nextShift(shifts)])}>
                  + {speak('addShiftShort')}
                </button>
              )}
              {!disabled && shifts.length > 0 && worked[0] === day && !isCopied && (
                <button type="button" className="office-button office-button--plain" onClick={() => onChange(hoursOf(week.map((each) => ((each ?? []).length > 0 ? shifts : each)), mayBeUsual))}>
                  {speak('copyToOthers')}
                </button>
              )}
            </div>
          </div>
        )
      })}
    </div>
  )
}

/** After the last shift of the day, an hour later, for four hours at most. */
function nextShift(shifts: readonly Shift[]): Shift {
  const last = shifts.at(-1)
  if (!last || !/^\d\d:\d\d$/.test(last.to)) return usual
  const start = Number(last.to.slice(0, 2)) + 1
  if (start >= 23 || last.to <= last.from) return usual
  const time = (hour: number) => `${String(hour).padStart(2, '0')}:${last.to.slice(3)}`
  return { from: time(start), to: time(Math.min(23, start + 4)) }
}
