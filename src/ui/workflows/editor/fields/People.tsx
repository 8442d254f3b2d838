'use client'
import { roleLabels } from '../../../../shared/roles.ts'
import { say } from '../../../../shared/text.ts'
import { useEditing } from '../EditingContext.ts'
import { Checks } from './Checks.tsx'

/** Everybody there is, to choose from. */
export function usePeopleOptions() {
  const { people, locale, speak } = useEditing()
  return people.map(({ id, name, role, active }) => ({
    value: String(id),
    label: `${name} (${say(roleLabels[role], locale)}${active ? '' : `, ${speak('inactive')}`})`,
  }))
}

/** Some of the people. */
export function People({ legend, value, onChange }: { legend: string; value: readonly number[]; onChange: (ids: number[]) => void }) {
  const options = usePeopleOptions()
  return <Checks legend={legend} options={options} value={value.map(String)} onChange={(ids) => onChange(ids.map(Number))} />
}
