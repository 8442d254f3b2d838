'use client'
import { useId } from 'react'
import { showNumber } from '../dates.ts'
import type { ImportSpeak } from './importWords.ts'
import type { Mapping } from './mappingOf.ts'
import type { FoundHistory, MappedActivity, MappedActor } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = { found: FoundHistory; mapping: Mapping; onMapping: (mapping: Mapping) => void }

/** Which transition each activity is, and whom each word stands for: suggested, to be corrected here. */
export function MappingTables({ found, mapping, onMapping }: Props) {
  const { speak } = useImportWords()
  const id = useId()
  const setActivity = (activity: string, mapped: MappedActivity | undefined) =>
    onMapping({ ...mapping, activities: { ...mapping.activities, [activity]: mapped } })
  const setRole = (word: string, mapped: MappedActor | undefined) =>
    onMapping({ ...mapping, roles: { ...mapping.roles, [word]: mapped } })
  return (
    <>
      <section className="office-import__card" aria-labelledby={`${id}-activities`}>
        <h2 id={`${id}-activities`}>{speak('activities')}</h2>
        <p className="office-import__muted">{speak('activitiesText', { workflow: found.workflow.name })}</p>
        <ul className="office-import__mapping">
          {found.activities.map(({ activity, count, mapped, suggested }) => (
            <li key={activity}>
              <span><bdi>{activity}</bdi> <span className="office-import__muted">× {showNumber(count)}</span></span>
              <span>
                <select
                  aria-label={`${speak('transition')}: ${activity}`}
                  aria-invalid={mapping.activities[activity] === undefined}
                  value={valueOf(mapping.activities[activity])}
                  onChange={(event) => setActivity(activity, mappedOf(event.currentTarget.value))}
                >
                  {optionsFor(found, mapped, speak).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
                </select>
                {suggested && mapped !== undefined && valueOf(mapped) === valueOf(mapping.activities[activity]) && (
                  <span className="office-import__muted">{speak('suggested')}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="office-import__card" aria-labelledby={`${id}-who`}>
        <h2 id={`${id}-who`}>{speak('whoTitle')}</h2>
        <p className="office-import__muted">{speak('whoText')}</p>
        <ul className="office-import__mapping">
          {found.roles.map(({ word, count }) => (
            <li key={word}>
              <span><bdi>{word || speak('nobodyNamed')}</bdi> <span className="office-import__muted">× {showNumber(count)}</span></span>
              <WhoField word={word} mapped={mapping.roles[word]} onMapped={(mapped) => setRole(word, mapped)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function WhoField({ word, mapped, onMapped }: { word: string; mapped: MappedActor | undefined; onMapped: (mapped: MappedActor | undefined) => void }) {
  const { speak } = useImportWords()
  const isAccount = typeof mapped === 'object'
  return (
    <span>
      <select
        aria-label={`${speak('who')}: ${word || speak('nobodyNamed')}`}
        aria-invalid={mapped === undefined}
        value={isAccount ? 'account' : (mapped ?? '')}
        // An event without a word was done by nobody.
        disabled={word === ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          onMapped(value === '' ? undefined : value === 'account' ? { email: '' } : (value as MappedActor))
        }}
      >
        <option value="">{speak('choose')}</option>
        <option value="client">{speak('whoClient')}</option>
        <option value="editor">{speak('whoEditor')}</option>
        <option value="admin">{speak('whoAdmin')}</option>
        <option value="system">{speak('whoSystem')}</option>
        <option value="account">{speak('whoAccount')}</option>
      </select>
      {isAccount && (
        <input
          type="email"
          dir="ltr"
          aria-label={speak('accountEmail', { word })}
          value={mapped.email}
          onChange={(event) => onMapped({ email: event.currentTarget.value })}
        />
      )}
    </span>
  )
}

type Option = { value: string; label: string }

function optionsFor({ transitions, approvals }: FoundHistory, mapped: MappedActivity | undefined, speak: ImportSpeak): Option[] {
  const several = Array.isArray(mapped) && mapped.length > 1 ? [{ value: valueOf(mapped), label: mapped.map((key) => nameOf(key)).join(' / ') }] : []
  function nameOf(key: string): string {
    return transitions.find((transition) => transition.key === key)?.label ?? key
  }
  return [
    { value: '', label: speak('choose') },
    ...several,
    ...transitions.map(({ key, label, to }) => ({ value: valueOf([key]), label: `${label} – ${to}` })),
    ...approvals.flatMap(({ key, label }) => [
      { value: valueOf({ approval: key, decision: 'approved' }), label: speak('approveOption', { label }) },
      { value: valueOf({ approval: key, decision: 'rejected' }), label: speak('rejectOption', { label }) },
    ]),
    { value: 'null', label: speak('leaveOut') },
  ]
}

const valueOf = (mapped: MappedActivity | undefined): string => (mapped === undefined ? '' : JSON.stringify(mapped))
const mappedOf = (value: string): MappedActivity | undefined => (value === '' ? undefined : (JSON.parse(value) as MappedActivity))
