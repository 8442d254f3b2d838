'use client'
import type { Assign } from '../../../../workflows/effect.ts'
import { useEditing } from '../EditingContext.ts'
import { Choice } from './Choice.tsx'
import { partOptions } from './options.ts'
import { usePeopleOptions } from './People.tsx'

const plain = ['actor', 'creator', 'submitter', 'nobody'] as const

/** Who gets the work. */
export function AssignSettings({ effect, onChange }: { effect: Assign; onChange: (effect: Assign) => void }) {
  const { definition, locale, speak } = useEditing()
  const people = usePeopleOptions()
  const assignments = partOptions(definition, 'assignment', locale)
  const { to } = effect
  const way = typeof to === 'string' ? to : 'user' in to ? 'user' : 'rule'
  const choose = (next: string) => {
    const word = plain.find((each) => each === next)
    if (word) onChange({ kind: 'assign', to: word })
    else if (next === 'user' && people[0]) onChange({ kind: 'assign', to: { user: Number(people[0].value) } })
    else if (next === 'rule' && assignments[0]) onChange({ kind: 'assign', to: { rule: assignments[0].value } })
  }
  return (
    <div className="office-edit__row">
      <Choice
        label={speak('assignTo')} value={way} onChange={choose}
        options={[
          ...plain.map((each) => ({ value: each, label: speak(each) })),
          ...(people.length > 0 || way === 'user' ? [{ value: 'user', label: speak('aPerson') }] : []),
          ...(assignments.length > 0 || way === 'rule' ? [{ value: 'rule', label: speak('byAssignment') }] : []),
        ]}
      />
      {typeof to === 'object' && 'user' in to && (
        <Choice label={speak('person')} value={String(to.user)} options={people} onChange={(id) => id && onChange({ kind: 'assign', to: { user: Number(id) } })} />
      )}
      {typeof to === 'object' && 'rule' in to && (
        <Choice label={speak('byAssignment')} value={to.rule} options={assignments} onChange={(rule) => rule && onChange({ kind: 'assign', to: { rule } })} />
      )}
    </div>
  )
}
