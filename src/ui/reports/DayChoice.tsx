'use client'
import { useId } from 'react'
import { useSpoken } from '../useSpoken.ts'
import { reportWords } from './reportWords.ts'

export type ChosenDays = { kind: 'any' } | { kind: 'preset'; preset: string } | { kind: 'own'; from: string; to: string }

type Props = { label: string; usual: string; ranges: readonly { key: string; label: string }[]; days: ChosenDays; onDays: (days: ChosenDays) => void }

/** Which days a report is about: any, a span that moves on with today, or two days. */
export function DayChoice({ label, usual, ranges, days, onDays }: Props) {
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
      <label className="office-reports-field" htmlFor={id}>
        <span className="office-label">{label}</span>
        <select id={id} className="office-input" value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="any">{usual}</option>
          {ranges.map((range) => <option key={range.key} value={range.key}>{range.label}</option>)}
          <option value="own">{speak('ownDays')}</option>
        </select>
      </label>
      {bound('from')}
      {bound('to')}
    </>
  )
}
