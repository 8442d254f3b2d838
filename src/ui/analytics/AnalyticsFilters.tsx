'use client'
import { useId } from 'react'
import { FileButton } from '../list/FileButton.tsx'
import { choiceNames, isNarrowed, type ChoiceName } from './analyticsAddress.ts'
import { usePage } from './parts.tsx'
import { useAsked } from './useAnalytics.ts'

type Option = { value: string; label: string }
type Word = { id: number; nameEn?: string; nameAr?: string }
const staff = 'where[role][in]=editor,admin&sort=name&limit=100&depth=0'

/** Which work the figures are about: when it began, its version, department, and who has it. A change asks at once. */
export function AnalyticsFilters({ versions }: { versions: readonly { number: number }[] }) {
  const { speak, locale, choice, change, exportAddress } = usePage()
  const departments = useAsked<{ docs: Word[] }>('/departments?limit=100&depth=0', locale).body?.docs ?? []
  const people = useAsked<{ docs: { id: number; name: string }[] }>(`/users?${staff}`, locale).body?.docs ?? []
  const nameOf = ({ id, nameEn, nameAr }: Word) => (locale === 'ar' ? nameAr : nameEn) || nameEn || nameAr || String(id)
  return (
    <div className="office-analytics__filters" role="search" aria-label={speak('filters')}>
      <Day name="begun_after" label={speak('begunAfter')} />
      <Day name="begun_before" label={speak('begunBefore')} />
      {(versions.length > 1 || choice.version) && (
        <Select name="version" label={speak('version')} options={versions.map(({ number }) => ({ value: String(number), label: speak('versionOf', { number }) }))} />
      )}
      <Select name="department" label={speak('department')} options={departments.map((word) => ({ value: String(word.id), label: nameOf(word) }))} />
      <Select
        name="assigned_to"
        label={speak('assignee')}
        options={[{ value: 'none', label: speak('nobody') }, ...people.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
      <div className="office-analytics__tools">
        {isNarrowed(choice) && (
          <button type="button" className="office-button" onClick={() => change(Object.fromEntries(choiceNames.map((name) => [name, ''])))}>{speak('reset')}</button>
        )}
        <FileButton address={exportAddress(null)} label={speak('exportAll')}>{speak('excel')}</FileButton>
      </div>
    </div>
  )
}

function Day({ name, label }: { name: ChoiceName; label: string }) {
  const { choice, change } = usePage()
  const id = useId()
  return (
    <div className="office-analytics__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        id={id}
        className="office-input"
        type="date"
        // A link or the way back may change the address: then the field begins anew.
        key={choice[name] ?? ''}
        defaultValue={choice[name] ?? ''}
        onBlur={({ target }) => target.value !== (choice[name] ?? '') && change({ [name]: target.value })}
        onKeyDown={(event) => event.key === 'Enter' && change({ [name]: event.currentTarget.value })}
      />
    </div>
  )
}

function Select({ name, label, options }: { name: ChoiceName; label: string; options: readonly Option[] }) {
  const { speak, choice, change } = usePage()
  const id = useId()
  const chosen = choice[name] ?? ''
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen)
  return (
    <div className="office-analytics__field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <select id={id} className="office-input" value={chosen} onChange={(event) => change({ [name]: event.target.value })}>
        <option value="">{speak('any')}</option>
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {options.map(({ value, label: text }) => <option key={value} value={value}>{text}</option>)}
      </select>
    </div>
  )
}
