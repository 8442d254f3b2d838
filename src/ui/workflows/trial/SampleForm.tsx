'use client'
import { useId, type ReactNode } from 'react'
import { priorities, priorityLabels } from '../../../shared/priorities.ts'
import { roleLabels } from '../../../shared/roles.ts'
import { say } from '../../../shared/text.ts'
import type { CustomField, WorkflowDefinition } from '../../../workflows/definition.ts'
import type { PersonFacts, Snapshot } from '../../../workflows/snapshot.ts'
import type { OfficeWords } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { tryWords, type TryWord } from './tryWords.ts'

type Props = {
  definition: WorkflowDefinition
  snapshot: Snapshot
  people: readonly PersonFacts[]
  words: OfficeWords
  onChange: (snapshot: Snapshot) => void
}

/** What the sample holds: what conditions ask about, and the workflow's own fields. May be changed at any moment. */
export function SampleForm({ definition, snapshot, people, words, onChange }: Props) {
  const { locale, speak } = useSpoken(tryWords)
  const id = useId()
  const set = (name: string, value: unknown) => {
    const { [name]: _before, ...fields } = snapshot.fields
    onChange({ ...snapshot, fields: value === undefined || value === null || value === '' ? fields : { ...fields, [name]: value } })
  }
  const text = (name: string) => {
    const value = snapshot.fields[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const box = (name: string, label: string, input: ReactNode) => (
    <div key={name}>
      <label className="office-label" htmlFor={`${id}-${name}`}>{label}</label>
      {input}
    </div>
  )
  const picker = (name: string, value: string, options: { value: string; label: string }[], empty: string, choose: (value: string) => void) => (
    <select id={`${id}-${name}`} className="office-input" value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">{empty}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  )
  const line = (name: string, type: string, choose: (value: string) => unknown, value = text(name)) => (
    <input
      id={`${id}-${name}`} className="office-input" type={type} dir="auto" value={value} min={type === 'number' ? 0 : undefined}
      onChange={({ target }) => set(name, choose(target.value))}
    />
  )
  const personBox = (name: 'creator' | 'assignee' | 'client', key: 'createdBy' | 'assignedTo' | 'client') => {
    const offered = people.filter(({ active, role }) => active && (role === 'client') === (key === 'client'))
    const options = offered.map((person) => ({ value: String(person.id), label: `${person.name} (${say(roleLabels[person.role], locale)})` }))
    return box(name, speak(name), picker(name, snapshot[key] === null ? '' : String(snapshot[key]), options, speak('nobody'), (value) =>
      onChange({ ...snapshot, [key]: value === '' ? null : Number(value) })))
  }
  const wordBox = (name: 'type' | 'category' | 'department', list: OfficeWords['types']) =>
    box(name, speak(name satisfies TryWord), picker(name, text(name), list.map((word) => ({ value: String(word.id), label: say(word.name, locale) })), speak('none'), (value) =>
      set(name, value === '' ? undefined : Number(value))))
  const own = (field: CustomField) => {
    if (field.type === 'select') {
      return picker(field.key, text(field.key), (field.options ?? []).map(({ value, label }) => ({ value, label: say(label, locale) })), speak('none'), (value) => set(field.key, value))
    }
    if (field.type === 'boolean') {
      const known = snapshot.fields[field.key]
      const options = [{ value: 'true', label: speak('yes') }, { value: 'false', label: speak('no') }]
      return picker(field.key, typeof known === 'boolean' ? String(known) : '', options, speak('none'), (value) => set(field.key, value === '' ? undefined : value === 'true'))
    }
    const asTyped = (value: string) => (field.type === 'number' && value !== '' ? Number(value) : value)
    return line(field.key, field.type === 'number' ? 'number' : field.type === 'date' ? 'date' : 'text', asTyped, text(field.key).slice(0, field.type === 'date' ? 10 : undefined))
  }
  return (
    <div className="office-fields">
      {personBox('creator', 'createdBy')}
      {personBox('assignee', 'assignedTo')}
      {personBox('client', 'client')}
      {box('title', speak('title'), line('title', 'text', String))}
      {box('priority', speak('priority'), picker('priority', text('priority'), priorities.map((value) => ({ value, label: say(priorityLabels[value], locale) })), speak('none'), (value) => set('priority', value)))}
      {box('dueDate', speak('due'), line('dueDate', 'date', (value) => (value === '' ? '' : `${value}T12:00:00.000Z`), text('dueDate').slice(0, 10)))}
      {box('files', speak('files'), (
        <input
          id={`${id}-files`} className="office-input" type="number" min={0} max={99} value={snapshot.attachmentCount}
          onChange={({ target }) => onChange({ ...snapshot, attachmentCount: Math.max(0, Math.trunc(Number(target.value) || 0)) })}
        />
      ))}
      {wordBox('type', words.types)}
      {wordBox('category', words.categories)}
      {wordBox('department', words.departments)}
      {definition.customFields.map((field) => box(field.key, say(field.label, locale), own(field)))}
    </div>
  )
}
