'use client'
import { showDay } from '../dates.ts'
import { useBoard } from './parts.tsx'

/** The days that figures are about, and those they are compared with. */
export function PeriodNote({ compared = false }: { compared?: boolean }) {
  const { stats: { range, previous }, speak } = useBoard()
  return (
    <>
      {range.from === range.to ? showDay(range.from) : speak('rangeNote', { from: isolated(range.from), to: isolated(range.to) })}
      {compared && <span className="office-board-compared"><span aria-hidden="true"> · </span>{speak('comparedWith', { from: isolated(previous.from), to: isolated(previous.to) })}</span>}
    </>
  )
}

/** A day that stands by itself in the sentence: in Arabic the first of two is on the right. */
function isolated(day: string): string {
  return `\u2066${showDay(day)}\u2069`
}
