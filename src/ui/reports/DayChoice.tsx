'use client'
import { useId } from 'react'
import { useSpoken } from '../useSpoken.ts'
import type { ChosenDays } from './asking.ts'
import { reportWords } from './reportWords.ts'

type Props = {
  label: string
  usual: string
  ranges: readonly { key: string; label: string }[]
  days: ChosenDays
  /** Two days may be given. */
  own: boolean
  fault?: string | undefined
  onDays: (days: ChosenDays) => void
}

/** Which days a report is about: any, a span that moves on with today, or two days. */
export function DayChoice({ label, usual, ranges, days, own, fault, onDays }: Props) {
  const { speak } = useSpoken(reportWords)
  const id = useId()
  const chosen = days.kind === 'preset' ? days.preset : days.kind
  const choose = (value: string) => {
    if (value === 'any') onDays({ kind: 'any' })
    else if (value === 'own') onDays({ kind: 'own', from: '', to: '' })
    else onDays({ kind: 'preset', preset: value })
  }
  const bound = (edge: 'from' | 'to') =>
    days.kind === 'own' && (
      <label className="office-reports-field" htmlFor={`${id}-${edge}`}>
        <span className="office-label">{speak(edge)}</span>
        <input
          id={`${id}-${edge}`} className="office-input" type="date" required value={days[edge]} min={edge === 'to' ? days.from : undefined}
          onChange={({ target }) => onDays({ ...days, [edge]: target.value })}
        />
      </label>
    )
  return (
    <>
      <div className="office-reports-field">
        <label className="office-label" htmlFor={id}>{label}</label>
        <select id={id} className="office-input" value={chosen} aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${id}-fault` : undefined} onChange={({ target }) => choose(target.value)}>
          <option value="any">{usual}</option>
          {ranges.map((range) => <option key={range.key} value={range.key}>{range.label}</option>)}
          {own && <option value="own">{speak('ownDays')}</option>}
        </select>
        {fault && <small id={`${id}-fault`} className="office-reports-fault">{fault}</small>}
      </div>
      {bound('from')}
      {bound('to')}
    </>
  )
}
