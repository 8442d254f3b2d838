'use client'
import { createContext, use, useId, type ReactNode } from 'react'
import type { TableName } from '../../analytics/tables.ts'
import type { Locale } from '../../shared/text.ts'
import { showNumber } from '../dates.ts'
import { FileButton } from '../list/FileButton.tsx'
import type { AnalyticsChoice } from './analyticsAddress.ts'
import type { AnalyticsSpeak } from './analyticsWords.ts'

export type Behind = { figure: string; key: string; title: string }

/** What every part of the page knows. */
export type Page = {
  locale: Locale
  speak: AnalyticsSpeak
  choice: AnalyticsChoice
  change: (changed: AnalyticsChoice) => void
  /** Shows the transactions behind a figure. */
  showRows: (behind: Behind) => void
  exportAddress: (table: TableName | null) => string
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = use(PageContext)
  if (!page) throw new Error('A part of the analytics stands outside their page.')
  return page
}

type SectionProps = { title: string; hint: string; table?: TableName; tools?: ReactNode; children: ReactNode; wide?: boolean }

/** A part of the page with its title, what it counts, and its table as a file. */
export function Section({ title, hint, table, tools, children, wide = false }: SectionProps) {
  const { speak, exportAddress } = usePage()
  const id = useId()
  return (
    <section className={`office-card office-analytics__section${wide ? ' office-analytics__section--wide' : ''}`} aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          <p className="office-muted">{hint}</p>
        </div>
        <div className="office-analytics__tools">
          {tools}
          {table && (
            <FileButton className="office-analytics__csv" address={exportAddress(table)} label={speak('csvOf', { title })}>{speak('csv')}</FileButton>
          )}
        </div>
      </header>
      {children}
    </section>
  )
}

type CountProps = { value: number; behind: Behind; children?: ReactNode }

/** A number that leads to the transactions behind it; a plain one where there are none. */
export function Count({ value, behind, children }: CountProps) {
  const { speak, showRows } = usePage()
  const shown = children ?? showNumber(value)
  if (value === 0) return <span className="office-analytics__number">{shown}</span>
  return (
    <button type="button" className="office-analytics__count" onClick={() => showRows(behind)}>
      {shown}
      <span className="office-hidden">, {speak('showRows', { title: behind.title })}</span>
    </button>
  )
}

/** A bar beside its number: how much of the longest one, 0 to 1. */
export function Bar({ part, colour }: { part: number; colour?: string }) {
  return (
    <span className={`office-analytics__bar${colour ? ` office-colour--${colour}` : ''}`} aria-hidden="true">
      <span style={{ inlineSize: `${Math.max(0, Math.min(100, part * 100))}%` }} />
    </span>
  )
}

/** A table that scrolls by itself where the screen is narrow, also by keyboard. */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <div className="office-analytics__scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="office-analytics__table">
        <thead><tr>{head}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

type ChooserProps<Value extends string> = { label: string; value: Value; options: readonly { value: Value; label: string }[]; onChoose: (value: Value) => void }

/** A few ways to look at the same thing, one of them chosen. */
export function Chooser<Value extends string>({ label, value, options, onChoose }: ChooserProps<Value>) {
  return (
    <div className="office-view-switch" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChoose(option.value)}>{option.label}</button>
      ))}
    </div>
  )
}
