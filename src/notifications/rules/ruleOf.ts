import { eventTypes, type EventType } from '../../events/index.ts'
import { isRole } from '../../shared/roles.ts'
import { channels, type Channel } from '../notices.ts'
import type { Rule } from './rule.ts'

/**
 * A rule from a record as Payload has it, or from a request: what is missing is empty, related records are ids, texts
 * are trimmed, addresses in small letters and each once. What is of no use as a rule is left for `checkRule`. Pure.
 */
export function ruleOf(record: Record<string, unknown>): Rule {
  const { name, condition, delayMinutes, at, workingDaysOnly } = record
  return {
    name: textOf(name),
    events: listOf(record['events']).filter((each): each is EventType => eventTypes.some((type) => type === each)),
    condition: textOf(condition) || null,
    people: idsOf(record['people']),
    roles: listOf(record['roles']).filter(isRole),
    departments: idsOf(record['departments']),
    addresses: [...new Set(listOf(record['addresses']).map((each) => textOf(each).toLowerCase()).filter((each) => each !== ''))],
    channels: listOf(record['channels']).filter((each): each is Channel => channels.some((channel) => channel === each)),
    delayMinutes: typeof delayMinutes === 'number' ? delayMinutes : 0,
    at: textOf(at) || null,
    workingDaysOnly: workingDaysOnly === true,
  }
}

/** The id of a related record, which may be there whole. */
export function relatedId(value: unknown): number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'number' ? id : null
}

function idsOf(value: unknown): number[] {
  return [...new Set(listOf(value).flatMap((each) => relatedId(each) ?? []))]
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
