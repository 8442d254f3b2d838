'use client'
import { Link } from '@payloadcms/ui'
import { createContext, use, type ReactNode } from 'react'
import type { OfficeDate } from '../../shared/dates.ts'
import type { Locale } from '../../shared/text.ts'
import { showNumber } from '../dates.ts'
import { figureAddress } from '../list/listAddress.ts'
import type { BoardSpeak } from './boardWords.ts'
import type { BoardStats, Figure } from './boardData.ts'

/** What every card knows. */
export type BoardFacts = {
  stats: BoardStats
  /** The office's day. */
  today: OfficeDate
  locale: Locale
  speak: BoardSpeak
  adminRoute: string
  /** Who looks: the id of their account. */
  me: number
  /** Goes up when the figures were asked anew: what a card asks for itself is asked again. */
  version: number
}

export const BoardContext = createContext<BoardFacts | null>(null)

export function useBoard(): BoardFacts {
  const board = use(BoardContext)
  if (!board) throw new Error('A card stands outside of the start page.')
  return board
}

type FigureLinkProps = { figure: Pick<Figure, 'value' | 'filter'>; label: string; className?: string; children?: ReactNode }

/** A number that leads to exactly its rows; a plain one where no list shows them. `label` says what it counts. */
export function FigureLink({ figure, label, className = 'office-board-figure', children }: FigureLinkProps) {
  const { adminRoute } = useBoard()
  const shown = children ?? showNumber(figure.value)
  if (figure.filter === null) return <span className={className}>{shown}</span>
  return (
    <Link className={className} href={figureAddress(adminRoute, figure.filter)} prefetch={false} aria-label={`${label}: ${showNumber(figure.value)}`}>
      {shown}
    </Link>
  )
}

/** A table that scrolls by itself where the screen is narrow, also by keyboard. */
export function BoardTable({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <div className="office-board-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="office-board-table">
        <thead><tr>{head}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
