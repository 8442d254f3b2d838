'use client'
import { useState } from 'react'
import { useEditing } from '../EditingContext.ts'
import { Choice } from './Choice.tsx'
import { NumberLine } from './NumberLine.tsx'

type Props = {
  label: string
  /** In minutes. */
  value: number
  onChange: (minutes: number) => void
  /** Of the office's hours, or of all hours. */
  clock: 'working' | 'elapsed'
  min?: number
}

const most = 5_256_000

/** So much time, in the unit a person thinks in: a day of work has the hours of the office. */
export function Duration({ label, value, onChange, clock, min = 1 }: Props) {
  const { speak, words, locale } = useEditing()
  const day = clock === 'working' ? (words.minutesADay ?? 480) : 1440
  const units = [
    { value: 'days', label: speak(clock === 'working' ? 'days' : 'daysElapsed'), minutes: day },
    { value: 'hours', label: speak('hours'), minutes: 60 },
    { value: 'minutes', label: speak('minutes'), minutes: 1 },
  ]
  // Chosen once: eight hours must not turn into a day while somebody types eighty.
  const [chosen, setChosen] = useState(() => units.find(({ minutes }) => value % minutes === 0)?.value)
  const unit = units.find((each) => each.value === chosen) ?? units[2]!
  const number = Math.round((value / unit.minutes) * 100) / 100
  return (
    <div className="office-edit__duration">
      <NumberLine
        key={unit.value} label={label} value={number} step="any" min={min / unit.minutes} max={most / unit.minutes}
        onChange={(typed) => typed !== undefined && onChange(Math.max(min, Math.round(typed * unit.minutes)))}
      />
      <Choice label={speak('unit')} value={unit.value} options={units} onChange={setChosen} />
      {unit.value === 'days' && clock === 'working' && (
        <p className="office-edit__hint">{speak('inMinutes', { minutes: value.toLocaleString(locale), hours: day / 60 })}</p>
      )}
    </div>
  )
}
