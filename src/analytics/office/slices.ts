import type { PayloadRequest } from 'payload'
import { say, type Locale } from '../../shared/text.ts'
import type { Role } from '../../shared/roles.ts'
import { openStages, type figuresOver, type FlatFilter, type Slice } from './figure.ts'
import { endedName, othersName, partNames, priorityName, priorityOrder, type StateNames } from './names.ts'
import type { Division, StandingNow, StandingPart } from './standing.ts'

/** Of clients and people the largest are told one by one, the rest as one sum. */
const largest = 10

export type Slices = {
  status: Slice[]
  type: Slice[]
  category: Slice[]
  priority: Slice[]
  department: Slice[]
  /** Null for clients: who else is served, and who handles the work, is no business of theirs. */
  client: Slice[] | null
  assignee: Slice[] | null
}

/**
 * All that stands within the scope, ended work too, divided seven ways; each division adds up to the whole. States come
 * in the order of the default workflow, priorities from the most pressing, everything else the largest first.
 */
export async function slicesOf(
  req: PayloadRequest,
  { by }: StandingNow,
  { role, figure, states, locale }: { role: Role; figure: ReturnType<typeof figuresOver>; states: StateNames; locale: Locale },
): Promise<Slices> {
  const named = async (division: Exclude<Division, 'status' | 'priority'>, param: string, most: number | null) => {
    const parts = by[division].toSorted((one, other) => other.all - one.all || compare(one.key, other.key))
    const told = most === null ? parts : parts.slice(0, most)
    const name = await partNames(req, division, told.map(({ key }) => key), locale)
    const slices = told.map(({ key, all }): Slice => ({ key: key ?? 'none', label: name(key), ...figure(all, { [param]: key ?? 'none' }) }))
    const rest = parts.slice(told.length).reduce((sum, { all }) => sum + all, 0)
    return rest === 0 ? slices : [...slices, { key: 'others', label: say(othersName, locale), ...figure(rest, othersFilter(division, told)) }]
  }
  const staff = role !== 'client'
  return {
    status: statusSlices(by.status, figure, states, locale),
    type: await named('type', 'type', null),
    category: await named('category', 'category', null),
    priority: priorityOrder.map((key): Slice => ({
      key, label: priorityName(key, locale), ...figure(by.priority.find((part) => part.key === key)?.all ?? 0, { priority: key }),
    })),
    department: await named('department', 'department', null),
    client: staff ? await named('client', 'client', largest) : null,
    assignee: staff ? await named('assignee', 'assigned_to', largest) : null,
  }
}

/** Under which all but those told one by one are listed: only clients and people are so many. */
export function othersFilter(division: Division, told: readonly { key: string | null }[]): FlatFilter | null {
  const param = ({ client: 'client_not', assignee: 'assigned_to_not' } as Partial<Record<Division, string>>)[division]
  return param === undefined ? null : { [param]: told.map(({ key }) => key ?? 'none').join(',') }
}

/**
 * Every state of the default workflow, used or not, then those that only other workflows know. Where the same word is an
 * end in one workflow and a step in another it is two parts.
 */
function statusSlices(parts: readonly StandingPart[], figure: ReturnType<typeof figuresOver>, states: StateNames, locale: Locale): Slice[] {
  const keys = new Set([...states.order, ...parts.map(({ key }) => key ?? '')])
  return [...keys].flatMap((key): Slice[] => {
    const own = parts.filter((part) => (part.key ?? '') === key).toSorted((one, other) => Number(one.ended) - Number(other.ended))
    if (own.length === 0) return [{ key, ...states.name(key), ...figure(0, { status: key }), ended: states.finals.has(key) }]
    return own.map(({ all, ended }) => {
      const { label, colour } = states.name(key)
      if (own.length === 1) return { key, label, colour, ...figure(all, { status: key }), ended: ended === true }
      return ended
        ? { key: `${key}:ended`, label: `${label} ${say(endedName, locale)}`, colour, ...figure(all, { status: key, stage: 'final' }), ended: true }
        : { key, label, colour, ...figure(all, { status: key, stage: openStages }), ended: false }
    })
  })
}

const collator = new Intl.Collator('en', { numeric: true })

function compare(one: string | null, other: string | null): number {
  return one === other ? 0 : one === null ? 1 : other === null ? -1 : collator.compare(one, other)
}
