'use client'
import type { Assignment } from '../../../../workflows/definition.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { isRole } from '../../../../shared/roles.ts'
import { useEditing } from '../EditingContext.ts'
import { CelField } from '../fields/CelField.tsx'
import { Checks } from '../fields/Checks.tsx'
import { Choice } from '../fields/Choice.tsx'
import { Group } from '../fields/Group.tsx'
import { partOptions, roleOptions } from '../fields/options.ts'
import { People } from '../fields/People.tsx'
import { Toggle } from '../fields/Toggle.tsx'
import { PartName } from './PartName.tsx'

const scope = { kind: 'candidate' } as const
const number = ['double', 'int'] as const
const ways = ['roundRobin', 'leastLoaded', 'expression'] as const

/** An assignment: when it chooses, from whom, and how. */
export function AssignmentForm({ part }: { part: Assignment }) {
  const { definition, put, locale, speak } = useEditing()
  const change = (next: Assignment, strand?: string) => put('assignment', part.key, next, strand)
  const { pool } = part
  return (
    <>
      <PartName kind="assignment" part={part} onChange={change} />
      <Checks legend={speak('entering')} value={part.on} options={partOptions(definition, 'state', locale)} onChange={(on) => change({ ...part, on })} />
      <Group title={speak('pool')}>
        <Choice
          label={speak('role')} none={speak('anyRole')} value={pool.role ?? ''} options={roleOptions(locale).filter(({ value }) => value !== 'client')}
          onChange={(role) => change({ ...part, pool: withSetting(pool, 'role', isRole(role) ? role : undefined) })}
        />
        <Toggle label={speak('sameDepartment')} value={pool.sameDepartment ?? false} onChange={(on) => change({ ...part, pool: withSetting(pool, 'sameDepartment', on) })} />
        <details className="office-edit__more" open={(pool.users ?? []).length > 0}>
          <summary>{speak('users')}</summary>
          <People legend={speak('users')} value={pool.users ?? []} onChange={(users) => change({ ...part, pool: withSetting(pool, 'users', users) })} />
        </details>
      </Group>
      <Choice
        label={speak('chosenBy')} value={part.by} options={ways.map((value) => ({ value, label: speak(value) }))}
        onChange={(word) => {
          const by = ways.find((each) => each === word) ?? part.by
          change(by === 'expression' ? { ...part, by, expression: part.expression ?? '-candidate.load' } : withSetting({ ...part, by }, 'expression', undefined))
        }}
      />
      {(part.by === 'expression' || part.expression !== undefined) && (
        <CelField
          label={speak('score')} value={part.expression} element={`assignment:${part.key}`} scope={scope} expects={number}
          onChange={(expression) => change(withSetting(part, 'expression', expression), `expression ${part.key}`)}
        />
      )}
      <Toggle label={speak('keep')} value={part.keep ?? false} onChange={(on) => change(withSetting(part, 'keep', on))} />
    </>
  )
}
