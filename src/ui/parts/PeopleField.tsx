'use client'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Role } from '../../shared/roles.ts'
import { useApi } from '../useApi.ts'
import { useSpoken } from '../useSpoken.ts'
import './peopleField.css'
import { peopleWords } from './peopleWords.ts'

export type Person = { id: number; name: string }
type Found = Person & { email: string }
type Props = {
  label: string
  chosen: readonly Person[]
  onChange: (people: Person[]) => void
  /** Only people of this role are offered. */
  only?: Role
  /** Also people whose account is not active any more. */
  former?: boolean
  fault?: string | undefined
}

/** Chooses people by name or email, of those the reader may know: arrows go through what is found, Enter takes it. */
export function PeopleField({ label, chosen, onChange, only, former = false, fault }: Props) {
  const { speak } = useSpoken(peopleWords)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const offers = useRef<HTMLUListElement>(null)
  const [search, setSearch] = useState('')
  const { found, problem, searching } = usePeople(search.trim(), only, former)
  const offered = found.filter((each) => !chosen.some((person) => person.id === each.id))
  const choose = ({ id: person, name }: Found) => {
    onChange([...chosen, { id: person, name }])
    setSearch('')
    input.current?.focus()
  }
  const step = (event: KeyboardEvent, from: number) => {
    const to = event.key === 'ArrowDown' ? from + 1 : event.key === 'ArrowUp' ? from - 1 : null
    if (to === null) return
    event.preventDefault()
    if (to < 0) input.current?.focus()
    else offers.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div className="office-people">
      <label className="office-label" htmlFor={id}>{label}</label>
      {chosen.length > 0 && (
        <ul className="office-people__chosen">
          {chosen.map((person) => (
            <li key={person.id}>
              <bdi>{person.name}</bdi>
              <button
                type="button" aria-label={speak('remove', { name: person.name })}
                onClick={() => {
                  onChange(chosen.filter((each) => each.id !== person.id))
                  input.current?.focus()
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id} ref={input} type="search" className="office-input" dir="auto" autoComplete="off" placeholder={speak('find')} value={search} aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-told`} onChange={({ target }) => setSearch(target.value)}
        onKeyDown={(event) => {
          step(event, -1)
          if (event.key !== 'Enter') return
          event.preventDefault()
          const [first] = offered
          if (first) choose(first)
        }}
      />
      {offered.length > 0 && (
        <ul className="office-people__offered" ref={offers}>
          {offered.map((person, place) => (
            <li key={person.id}>
              <button type="button" onClick={() => choose(person)} onKeyDown={(event) => step(event, place)}>
                <bdi>{person.name}</bdi> <span className="office-muted" dir="ltr">{person.email}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <small id={`${id}-told`} role="status" className={problem || fault ? 'office-people__fault' : 'office-muted'}>
        {problem || (searching ? speak('searching') : null) || (search.trim().length >= 2 && offered.length === 0 ? speak('none') : fault)}
        {offered.length > 0 && <span className="office-hidden">{speak('found', { count: offered.length })}</span>}
      </small>
    </div>
  )
}

/** People whose name or email holds what is sought; two letters at least. */
function usePeople(wanted: string, only: Role | undefined, former: boolean): { found: readonly Found[]; problem: string; searching: boolean } {
  const api = useApi()
  const [answer, setAnswer] = useState<{ of: string; found: readonly Found[]; problem: string } | null>(null)
  const asks = wanted.length >= 2
  useEffect(() => {
    if (!asks) return undefined
    let gone = false
    const timer = setTimeout(async () => {
      const text = encodeURIComponent(wanted)
      const conditions = [`[or][0][name][contains]=${text}`, ...(former ? [] : ['[status][equals]=active']), ...(only ? [`[role][equals]=${only}`] : [])]
      const where = [...conditions.map((condition, place) => `where[and][${place}]${condition}`), `where[and][0][or][1][email][contains]=${text}`].join('&')
      const people = await api<{ docs: Found[] }>('GET', `/users?${where}&sort=name&limit=8&depth=0`)
      if (!gone) setAnswer(people.ok ? { of: wanted, found: people.body.docs, problem: '' } : { of: wanted, found: [], problem: people.error.message })
    }, 300)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, asks, wanted, only, former])
  const fits = asks && answer?.of === wanted
  return { found: fits ? answer.found : [], problem: fits ? answer.problem : '', searching: asks && !fits }
}
