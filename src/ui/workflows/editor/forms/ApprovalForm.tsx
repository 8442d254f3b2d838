'use client'
import type { Approval } from '../../../../workflows/definition.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { isRole } from '../../../../shared/roles.ts'
import { useEditing } from '../EditingContext.ts'
import { Choice } from '../fields/Choice.tsx'
import { Group } from '../fields/Group.tsx'
import { NumberLine } from '../fields/NumberLine.tsx'
import { partOptions, roleOptions } from '../fields/options.ts'
import { People } from '../fields/People.tsx'
import { PartName } from './PartName.tsx'

/** An approval: where and of whom it is asked, how many are needed, and what a yes and a no do. */
export function ApprovalForm({ part }: { part: Approval }) {
  const { definition, put, locale, speak } = useEditing()
  const change = (next: Approval, strand?: string) => put('approval', part.key, next, strand)
  const leaving = partOptions({ ...definition, transitions: definition.transitions.filter(({ from }) => from.includes(part.state)) }, 'transition', locale)
  const need = typeof part.need === 'number' ? 'some' : part.need
  return (
    <>
      <PartName kind="approval" part={part} onChange={change} />
      <Choice label={speak('askedIn')} value={part.state} options={partOptions(definition, 'state', locale)} onChange={(state) => change({ ...part, state })} />
      <Group title={speak('askedOf')}>
        <Choice
          label={speak('askedOf')} value={'users' in part.by ? 'byUsers' : 'byRole'}
          options={(['byRole', 'byUsers'] as const).map((value) => ({ value, label: speak(value) }))}
          onChange={(way) => change({ ...part, by: way === 'byUsers' ? { users: [] } : { role: 'admin' } })}
        />
        {'users' in part.by ? (
          <People legend={speak('byUsers')} value={part.by.users} onChange={(users) => change({ ...part, by: { users } })} />
        ) : (
          <Choice label={speak('role')} value={part.by.role} options={roleOptions(locale)} onChange={(role) => isRole(role) && change({ ...part, by: { role } })} />
        )}
      </Group>
      <Group title={speak('need')}>
        <div className="office-edit__row">
          <Choice
            label={speak('need')} value={need} options={(['any', 'all', 'some'] as const).map((value) => ({ value, label: speak(value) }))}
            onChange={(word) => change({ ...part, need: word === 'all' ? 'all' : word === 'some' ? 2 : 'any' })}
          />
          {typeof part.need === 'number' && (
            <NumberLine label={speak('howMany')} min={1} value={part.need} onChange={(many) => many !== undefined && change({ ...part, need: many }, `need ${part.key}`)} />
          )}
        </div>
        <Choice
          label={speak('rejection')} value={part.rejection ?? 'first'} options={(['first', 'impossible'] as const).map((value) => ({ value, label: speak(value) }))}
          onChange={(word) => change(withSetting(part, 'rejection', word === 'impossible' ? 'impossible' : undefined))}
        />
        <div className="office-edit__row">
          <Choice label={speak('approved')} value={part.approved} options={leaving} onChange={(approved) => change({ ...part, approved })} />
          <Choice label={speak('rejected')} value={part.rejected} options={leaving} onChange={(rejected) => change({ ...part, rejected })} />
        </div>
      </Group>
    </>
  )
}
