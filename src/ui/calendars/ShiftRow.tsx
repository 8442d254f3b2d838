'use client'
import type { Shift } from '../../sla/index.ts'
import type { CalendarSpeak } from './calendarWords.ts'

type Props = { day: string; shift: Shift; index: number; onChange: (shift: Shift) => void; onRemove: () => void; speak: CalendarSpeak }

/** Hours of a day: from, to. An end that is not after the start lies on the next day, which is said. */
export function ShiftRow({ day, shift, index, onChange, onRemove, speak }: Props) {
  const { from, to } = shift
  const label = (word: 'shiftFrom' | 'shiftTo') => `${speak(word, { day })}${index > 0 ? ` (${index + 1})` : ''}`
  return (
    <span className="office-shift">
      <input className="office-input" type="time" aria-label={label('shiftFrom')} value={from} onChange={(event) => onChange({ from: event.target.value, to })} />
      <span aria-hidden="true">–</span>
      <input
        className="office-input" type="time" aria-label={label('shiftTo')} value={to === '24:00' ? '00:00' : to}
        onChange={(event) => onChange({ from, to: event.target.value === '00:00' ? '24:00' : event.target.value })}
      />
      {to !== '24:00' && to <= from && to !== '' && <small className="office-muted">{speak('nightShift')}</small>}
      <button type="button" className="office-button office-button--plain office-shift__remove" aria-label={speak('removeShift', { from, to, day })} onClick={onRemove}>×</button>
    </span>
  )
}
