'use client'
import { useEffect, useId, useState } from 'react'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'

export type Choice = { value: number | 'me' | 'auto' | null; label: string }
type Person = { id: number; name: string; email: string; role: string }

type Props = { chosen: Choice | null; onChoose: (choice: Choice) => void }

/** Chooses a member of staff by name, or oneself, the least loaded editor, nobody. */
export function PersonPicker({ chosen, onChoose }: Props) {
  const api = useApi()
  const { speak } = useWords()
  const [people, setPeople] = useState<Person[] | null>(null)
  const [search, setSearch] = useState('')
  const searchId = useId()
  const group = useId()
  useEffect(() => {
    let gone = false
    const staff = 'where[role][in]=editor,admin&where[status][equals]=active&sort=name&limit=100&depth=0'
    const load = async () => {
      const answer = await api<{ docs: Person[] }>('GET', `/users?${staff}`)
      if (!gone) setPeople(answer.ok ? answer.body.docs : [])
    }
    void load()
    return () => {
      gone = true
    }
  }, [api])

  const wanted = search.trim().toLowerCase()
  const found = (people ?? []).filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
  const fixed: Choice[] = [
    { value: 'me', label: speak('assignToMe') },
    { value: 'auto', label: speak('leastLoaded') },
    { value: null, label: speak('nobody') },
  ]
  const option = (choice: Choice, note?: string) => (
    <label key={String(choice.value)} className="office-pick__option">
      <input
        type="radio"
        name={group}
        checked={chosen !== null && chosen.value === choice.value}
        onChange={() => onChoose(choice)}
      />
      <span>{choice.label}</span>
      {note && <span className="office-muted" dir="ltr">{note}</span>}
    </label>
  )
  return (
    <div className="office-pick">
      <label htmlFor={searchId} className="office-label">{speak('findPerson')}</label>
      <input id={searchId} className="office-input" type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <fieldset className="office-pick__list" aria-busy={people === null}>
        <legend className="office-hidden">{speak('assignee')}</legend>
        {wanted === '' && fixed.map((choice) => option(choice))}
        {found.map(({ id, name, email }) => option({ value: id, label: name }, email))}
        {people !== null && found.length === 0 && <p className="office-muted">{speak('noPersonFound')}</p>}
      </fieldset>
    </div>
  )
}
