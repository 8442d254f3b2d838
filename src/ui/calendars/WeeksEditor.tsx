'use client'
import { addDays } from '../../shared/dates.ts'
import type { WeekRule } from '../../sla/index.ts'
import type { Locale } from '../../shared/text.ts'
import { showDay } from '../dates.ts'
import type { CalendarSpeak } from './calendarWords.ts'
import { WeekHours } from './WeekHours.tsx'

type Props = { weeks: readonly WeekRule[]; onChange: (weeks: WeekRule[]) => void; today: string; locale: Locale; speak: CalendarSpeak; disabled: boolean }

/** The working week, and the weeks it was or will be from a day on. The one that holds today stands open, and the last. */
export function WeeksEditor({ weeks, onChange, today, locale, speak, disabled }: Props) {
  const current = weeks.findLastIndex(({ from }) => from === undefined || from <= today)
  const setWeek = (index: number, week: WeekRule) => onChange(weeks.map((each, place) => (place === index ? week : each)))
  return (
    <>
      {!disabled && <p className="office-muted">{speak('weeksLead')}</p>}
      {weeks.map((week, index) => {
        const next = weeks[index + 1]?.from
        const begins = week.from === undefined ? speak('fromBeginning') : `${speak('validFrom')} ${showDay(week.from)}`
        return (
          <details key={index} className="office-calendar__rule" open={index === current || index === weeks.length - 1}>
            <summary>
              <strong>{begins}</strong>
              {next !== undefined && next !== '' && <span className="office-muted"> {speak('until', { date: showDay(addDays(next, -1)) })}</span>}
            </summary>
            {index > 0 && !disabled && (
              <label className="office-calendar__field">
                <span className="office-label">{speak('validFrom')}</span>
                <input className="office-input" type="date" value={week.from ?? ''} onChange={(event) => event.target.value && setWeek(index, { ...week, from: event.target.value })} />
              </label>
            )}
            <WeekHours hours={week.hours} locale={locale} speak={speak} disabled={disabled} onChange={(hours) => setWeek(index, { ...week, hours })} />
            {!disabled && index > 0 && (
              <button type="button" className="office-button" onClick={() => onChange(weeks.filter((_each, place) => place !== index))}>{speak('removeWeek')}</button>
            )}
          </details>
        )
      })}
      {!disabled && (
        <button type="button" className="office-button" onClick={() => onChange([...weeks, nextWeek(weeks, today)])}>{speak('addWeek')}</button>
      )}
    </>
  )
}

/** The same week again, from after both the last one and today. */
function nextWeek(weeks: readonly WeekRule[], today: string): WeekRule {
  const last = weeks.at(-1)
  const after = last?.from !== undefined && last.from > today ? last.from : today
  return { from: addDays(after, 1), hours: last?.hours ?? [] }
}
