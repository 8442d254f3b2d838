'use client'
import { useEffect, useId, useState } from 'react'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import type { Person } from './draft.ts'
import { sendSpeaker } from './sendWords.ts'

type Found = Person & { email: string }
type Props = { chosen: Person[]; onChange: (people: Person[]) => void }

/** Chooses people of any role by name or email. */
export function PeopleField({ chosen, onChange }: Props) {
  const api = useApi()
  const { locale } = useWords()
  const speak = sendSpeaker(locale)
  const id = useId()
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<{ of: string; people: Found[] } | null>(null)
  const wanted = search.trim()
  useEffect(() => {
    if (wanted.length < 2) return undefined
    let gone = false
    const timer = setTimeout(async () => {
      const text = encodeURIComponent(wanted)
      const where = `where[and][0][status][equals]=active&where[and][1][or][0][name][contains]=${text}&where[and][1][or][1][email][contains]=${text}`
      const answer = await api<{ docs: Found[] }>('GET', `/users?${where}&sort=name&limit=8&depth=0`)
      if (!gone) setFound({ of: wanted, people: answer.ok ? answer.body.docs : [] })
    }, 300)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, wanted])
  const offered = found !== null && found.of === wanted ? found.people.filter((each) => !chosen.some((person) => person.id === each.id)) : []
  const choose = ({ id: person, name }: Found) => {
    onChange([...chosen, { id: person, name }])
    setSearch('')
  }
  return (
    <div>
      <label className="office-label" htmlFor={id}>{speak('people')}</label>
      {chosen.length > 0 && (
        <ul className="office-sends__chosen">
          {chosen.map((person) => (
            <li key={person.id}>
              <bdi>{person.name}</bdi>
              <button type="button" aria-label={speak('removePerson', { name: person.name })} onClick={() => onChange(chosen.filter((each) => each.id !== person.id))}>×</button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id} type="search" className="office-input" dir="auto" autoComplete="off" placeholder={speak('findPeople')} value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          const [first] = offered
          if (first) choose(first)
        }}
      />
      <div aria-live="polite">
        {wanted.length >= 2 && found?.of === wanted && offered.length === 0 && <p className="office-muted">{speak('noneFound')}</p>}
        {wanted.length >= 2 && offered.length > 0 && (
          <ul className="office-sends__offered">
            {offered.map((person) => (
              <li key={person.id}>
                <button type="button" onClick={() => choose(person)}><bdi>{person.name}</bdi> <span className="office-muted" dir="ltr">{person.email}</span></button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
