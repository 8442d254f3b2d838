import type { FoundHistory, MappedActivity, MappedActor } from './shownImport.ts'

export type Mapping = { activities: Record<string, MappedActivity | undefined>; roles: Record<string, MappedActor | undefined> }

/** How the words of a file were understood by the last try. */
export function mappingOf({ activities, roles }: FoundHistory): Mapping {
  return {
    activities: Object.fromEntries(activities.map(({ activity, mapped }) => [activity, mapped])),
    roles: Object.fromEntries(roles.map(({ word, mapped }) => [word, mapped])),
  }
}

/** The same as `POST /imports` takes it: fields of a form that hold JSON. */
export function mappingFields({ activities, roles }: Mapping): { mapping: string; roles: string } {
  const mapping = Object.entries(activities).flatMap(([activity, mapped]) => (mapped === undefined ? [] : [[activity, sentActivity(mapped)]]))
  const words = Object.entries(roles).flatMap(([word, mapped]) =>
    mapped === undefined || word === '' ? [] : [[word, typeof mapped === 'string' ? mapped : mapped.email]],
  )
  return { mapping: JSON.stringify(Object.fromEntries(mapping)), roles: JSON.stringify(Object.fromEntries(words)) }
}

function sentActivity(mapped: MappedActivity): unknown {
  if (mapped === null || Array.isArray(mapped)) return mapped
  return mapped.decision === 'approved' ? { approve: mapped.approval } : { reject: mapped.approval }
}

/** Whether two mappings say the same. */
export const isSameMapping = (one: Mapping, other: Mapping): boolean => JSON.stringify(one) === JSON.stringify(other)
