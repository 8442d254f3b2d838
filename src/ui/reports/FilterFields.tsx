'use client'
import { useId } from 'react'
import { useSpoken } from '../useSpoken.ts'
import { reportWords } from './reportWords.ts'
import type { Choices, ReportOffer } from './shownReport.ts'

/** Filters that are written, and those that are yes or no; what is neither here nor in a list is for addresses and programs. */
const written = new Set(['client', 'tags', 'project_id', 'external_reference', 'actor'])
const flags = new Set(['overdue', 'has_attachments'])

type Props = { offer: ReportOffer; choices: Choices; filters: Record<string, string>; onFilters: (filters: Record<string, string>) => void }

/** Narrows what a report is about. */
export function FilterFields({ offer, choices, filters, onFilters }: Props) {
  const { speak } = useSpoken(reportWords)
  const id = useId()
  const shown = offer.filters.filter(({ name }) => choices[name] || written.has(name) || flags.has(name))
  if (shown.length === 0) return null
  const set = (name: string, value: string) => onFilters({ ...filters, [name]: value })
  const active = shown.filter(({ name }) => filters[name]).length
  return (
    <details className="office-reports-filters" open={active > 0 || undefined}>
      <summary>{speak('filters')}{active > 0 ? ` (${active})` : ''}</summary>
      <div className="office-reports-form">
        {shown.map(({ name, label }) => {
          const options = choices[name] ?? (flags.has(name) ? [{ value: 'true', label: speak('yes') }, { value: 'false', label: speak('no') }] : null)
          return (
            <label key={name} className="office-reports-field" htmlFor={`${id}-${name}`}>
              <span className="office-label">{label}</span>
              {options ? (
                <select id={`${id}-${name}`} className="office-input" value={filters[name] ?? ''} onChange={({ target }) => set(name, target.value)}>
                  <option value="">{speak('any')}</option>
                  {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
                </select>
              ) : (
                <input id={`${id}-${name}`} className="office-input" type="search" dir="auto" value={filters[name] ?? ''} onChange={({ target }) => set(name, target.value)} />
              )}
            </label>
          )
        })}
      </div>
    </details>
  )
}
