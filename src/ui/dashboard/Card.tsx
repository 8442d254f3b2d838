'use client'
import { useId, type ReactNode } from 'react'
import { useBoard } from './parts.tsx'
import { CsvLink } from './CsvLink.tsx'
import type { Rows } from './csvOf.ts'

type Props = {
  title: string
  /** What the figures are about: now, or the period. */
  note?: ReactNode
  tools?: ReactNode
  /** What the card shows as a table, to be taken away. */
  rows?: () => Rows
  className?: string
  children: ReactNode
}

/** A card of the start page: what it is, over which time, and its own ways to look at it. */
export function Card({ title, note, tools, rows, className = '', children }: Props) {
  const id = useId()
  return (
    <section className={`office-board-card ${className}`.trim()} aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {note && <p className="office-board-note">{note}</p>}
        </div>
        {(tools || rows) && (
          <div className="office-board-tools">
            {tools}
            {rows && <CsvLink title={title} rows={rows} />}
          </div>
        )}
      </header>
      {children}
    </section>
  )
}

/** What a card says that is about now. */
export function NowNote() {
  return useBoard().speak('nowNote')
}
