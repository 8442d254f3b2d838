'use client'
import { useId, useState } from 'react'
import { PeopleField, type Person } from '../parts/PeopleField.tsx'
import { useSpoken } from '../useSpoken.ts'
import { ManyChoice } from './ManyChoice.tsx'
import { reportWords } from './reportWords.ts'
import type { AskingSetting, ReportOffer } from './shownReport.ts'

/** Filters that are written; those that are yes or no; those that name people. What is none of these, and in no list, is for addresses and programs. */
const written = new Set(['tags', 'project_id', 'external_reference'])
const flags = new Set(['overdue', 'due_soon', 'has_attachments'])
const people = new Set(['client', 'actor'])
/** Of these only whoever serves several clients has use. */
const writtenByStaff = new Set(['client_name'])
/** Of these one at a time: `none` stands alone. */
const single = new Set(['assigned_to'])

type Props = {
  offer: ReportOffer
  setting: Pick<AskingSetting, 'choices' | 'asksPeople'>
  filters: Readonly<Record<string, string>>
  /** Names of people whose ids the filters held when the form was opened. */
  names: Readonly<Record<number, string>>
  faultAt?: ((name: string) => string | undefined) | undefined
  onFilter: (name: string, value: string) => void
}

/** Narrows what a report is about. A filter that came from elsewhere is shown as well, so that nothing narrows it unseen. */
export function FilterFields({ offer, setting: { choices, asksPeople }, filters, names, faultAt, onFilter }: Props) {
  const { speak } = useSpoken(reportWords)
  const listed = (name: string) => choices[`${offer.report}.${name}`] ?? choices[name]
  const offered = (name: string) => listed(name) || written.has(name) || flags.has(name) || (asksPeople && (people.has(name) || writtenByStaff.has(name)))
  const shown = offer.filters.filter(({ name }) => offered(name) || filters[name])
  const [wasActive] = useState(() => Object.keys(filters).length > 0)
  if (shown.length === 0) return null
  const active = Object.keys(filters).length
  return (
    <details className="office-reports-filters" open={wasActive || undefined}>
      <summary>{active > 0 ? speak('filtersChosen', { count: active }) : speak('filters')}</summary>
      <div className="office-reports-form">
        {shown.map(({ name, label }) => {
          const options = listed(name) ?? (flags.has(name) ? [{ value: 'true', label: speak('yes') }, { value: 'false', label: speak('no') }] : null)
          const field = { label, value: filters[name] ?? '', fault: faultAt?.(name), onChange: (value: string) => onFilter(name, value) }
          if (options && (single.has(name) || flags.has(name))) return <OneOf key={name} {...field} options={options} any={speak('any')} />
          if (options) return <ManyChoice key={name} {...field} options={options} />
          if (asksPeople && people.has(name) && /^[\d,]*$/.test(field.value)) return <PeopleFilter key={name} {...field} names={names} clients={name === 'client'} />
          return <Written key={name} {...field} />
        })}
      </div>
    </details>
  )
}

type FieldProps = { label: string; value: string; fault: string | undefined; onChange: (value: string) => void }

function OneOf({ label, value, fault, onChange, options, any }: FieldProps & { options: readonly { value: string; label: string }[]; any: string }) {
  const id = useId()
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <div className="office-reports-field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <select id={id} className="office-input" value={value} aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${id}-fault` : undefined} onChange={({ target }) => onChange(target.value)}>
        <option value="">{any}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        {!known && <option value={value}>{value}</option>}
      </select>
      {fault && <small id={`${id}-fault`} className="office-reports-fault">{fault}</small>}
    </div>
  )
}

function Written({ label, value, fault, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className="office-reports-field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        id={id} className="office-input" type="search" dir="auto" maxLength={2000} value={value} aria-invalid={fault ? true : undefined} aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && <small id={`${id}-fault`} className="office-reports-fault">{fault}</small>}
    </div>
  )
}

/** People by name; the filter keeps their ids. */
function PeopleFilter({ label, value, fault, onChange, names, clients }: FieldProps & { names: Props['names']; clients: boolean }) {
  const [known, setKnown] = useState(names)
  const chosen = value.split(',').filter((id) => id !== '').map((id): Person => ({ id: Number(id), name: known[Number(id)] ?? id }))
  return (
    <div className="office-reports-field">
      <PeopleField
        label={label} chosen={chosen} former fault={fault} {...(clients ? { only: 'client' as const } : {})}
        onChange={(next) => {
          setKnown({ ...known, ...Object.fromEntries(next.map(({ id, name }) => [id, name])) })
          onChange(next.map(({ id }) => id).join(','))
        }}
      />
    </div>
  )
}
