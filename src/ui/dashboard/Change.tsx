'use client'
import { showNumber } from '../dates.ts'
import { useBoard } from './parts.tsx'

type Props = {
  value: number | null
  previous: number | null
  /** Which way is good news; null where neither is. */
  good: 'up' | 'down' | null
  /** How much it changed, in words; in percent unless said otherwise. */
  show?: (difference: number) => string
  showPrevious?: (value: number) => string
}

/** How a figure compares with the period before. The arrow says it without colour, the hidden words without eyes. */
export function Change({ value, previous, good, show, showPrevious = showNumber }: Props) {
  const { speak } = useBoard()
  if (previous === null || value === null) return null
  if (value === previous) return <span className="office-board-change"><span aria-hidden="true">{speak('same')}</span><span className="office-hidden">{speak('sameAs')}</span></span>
  const up = value > previous
  const said = show ? show(Math.abs(value - previous)) : previous === 0 ? showNumber(value) : percent(Math.abs(value - previous) / previous)
  const tone = good === null ? '' : (good === 'up') === up ? ' is-good' : ' is-bad'
  return (
    <span className={`office-board-change${tone}`} title={speak(up ? 'more' : 'less', { change: said, previous: showPrevious(previous) })}>
      <span aria-hidden="true">{up ? '▲' : '▼'} <bdi>{said}</bdi></span>
      <span className="office-hidden">{speak(up ? 'more' : 'less', { change: said, previous: showPrevious(previous) })}</span>
    </span>
  )
}

function percent(part: number): string {
  return part >= 10 ? `×${Math.round(part + 1)}` : `${Math.round(part * 100)}%`
}
