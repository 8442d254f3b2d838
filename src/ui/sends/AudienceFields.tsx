'use client'
import { useId } from 'react'
import { roleLabels, roles } from '../../shared/roles.ts'
import { say } from '../../shared/text.ts'
import { PeopleField } from '../parts/PeopleField.tsx'
import { useWords } from '../useWords.ts'
import { Checks } from './Checks.tsx'
import type { Draft, Named } from './draft.ts'
import { sendSpeaker, type SendWord } from './sendWords.ts'

type Props = { draft: Draft; change: (part: Partial<Draft>) => void; types: Named[]; departments: Named[] }

/** Whom a message goes to: everybody who is one of these. */
export function AudienceFields({ draft, change, types, departments }: Props) {
  const { locale } = useWords()
  const speak = sendSpeaker(locale)
  const id = useId()
  const { filter } = draft
  const choice = (name: 'stage' | 'type' | 'department', label: SendWord, options: { value: string; label: string }[]) => (
    <div>
      <label className="office-label" htmlFor={`${id}-${name}`}>{speak(label)}</label>
      <select id={`${id}-${name}`} className="office-input" value={filter[name]} onChange={({ target }) => change({ filter: { ...filter, [name]: target.value } })}>
        <option value="">{speak('anyOf')}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
  const stages = ([['initial', 'initial'], ['normal', 'normal'], ['waiting', 'waitingStage'], ['final', 'final']] as const).map(([value, word]) => ({ value, label: speak(word) }))
  const byId = (list: Named[]) => list.map(({ id: value, name }) => ({ value: String(value), label: name }))
  return (
    <>
      <Checks legend={speak('roles')} options={roles.map((value) => ({ value, label: say(roleLabels[value], locale) }))} chosen={draft.roles} onChange={(chosen) => change({ roles: chosen })} />
      <Checks
        legend={speak('departments')} options={departments.map(({ id: value, name }) => ({ value, label: name }))} chosen={draft.departments}
        onChange={(chosen) => change({ departments: chosen })}
      />
      <PeopleField label={speak('people')} chosen={draft.people} onChange={(people) => change({ people })} />
      <div>
        <label className="office-sends__switch">
          <input type="checkbox" checked={draft.filtered} onChange={({ target }) => change({ filtered: target.checked })} />
          {speak('ofTransactions')}
        </label>
        {draft.filtered && (
          <fieldset className="office-sends__filter">
            <legend className="office-hidden">{speak('useFilter')}</legend>
            <div className="office-sends__row">
              {choice('stage', 'stage', stages)}
              {choice('type', 'type', byId(types))}
              {choice('department', 'department', byId(departments))}
            </div>
            <label className="office-sends__switch">
              <input type="checkbox" checked={filter.overdue} onChange={({ target }) => change({ filter: { ...filter, overdue: target.checked } })} />
              {speak('overdue')}
            </label>
            <Checks
              legend={speak('as')} chosen={draft.as} onChange={(as) => change({ as })}
              options={([['client', 'asClient'], ['assignee', 'asAssignee'], ['creator', 'asCreator']] as const).map(([value, word]) => ({ value, label: speak(word) }))}
            />
          </fieldset>
        )}
      </div>
    </>
  )
}
