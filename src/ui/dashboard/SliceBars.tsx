'use client'
import { Link } from '@payloadcms/ui'
import { showNumber } from '../dates.ts'
import { figureAddress } from '../list/listAddress.ts'
import { useBoard } from './parts.tsx'
import type { Slice } from './boardData.ts'

/** Names with bars and numbers, each a way to its rows: a list to who reads, a chart to who looks. */
export function SliceBars({ slices, colourOf }: { slices: readonly Slice[]; colourOf?: (slice: Slice, at: number) => string }) {
  const { speak, adminRoute } = useBoard()
  const most = Math.max(1, ...slices.map(({ value }) => value))
  if (slices.every(({ value }) => value === 0)) return <p className="office-empty">{speak('nothingHere')}</p>
  return (
    <ul className="office-board-bars">
      {slices.map((slice, at) => {
        const { key, label, value, filter } = slice
        const content = (
          <>
            <span className="office-board-bars__label"><bdi>{label}</bdi></span>
            <span className={`office-board-bars__bar ${colourOf?.(slice, at) ?? (slice.colour ? `office-colour--${slice.colour}` : '')}`} aria-hidden="true">
              <span style={{ inlineSize: `${(value / most) * 100}%` }} />
            </span>
            <span className="office-board-bars__count">{showNumber(value)}</span>
          </>
        )
        return <li key={key}>{filter ? <Link href={figureAddress(adminRoute, filter)} prefetch={false}>{content}</Link> : <div>{content}</div>}</li>
      })}
    </ul>
  )
}
