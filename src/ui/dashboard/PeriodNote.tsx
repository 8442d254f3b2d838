'use client'
import { showDay } from '../dates.ts'
import { useBoard } from './parts.tsx'

/** The days that figures are about, and those they are compared with. */
export function PeriodNote({ compared = false }: { compared?: boolean }) {
  const { stats: { range, previous }, speak } = useBoard()
  return (
    <>
      <bdi>{range.from === range.to ? showDay(range.from) : speak('rangeNote', { from: showDay(range.from), to: showDay(range.to) })}</bdi>
      {compared && <span className="office-board-compared">, {speak('comparedWith', { from: showDay(previous.from), to: showDay(previous.to) })}</span>}
    </>
  )
}
