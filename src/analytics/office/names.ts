import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { priorities, priorityLabels, priorityRank, isPriority } from '../../shared/priorities.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { defaultVersion, definitionOf } from '../../transactions/definitions.ts'
import type { StateColour, WorkflowDefinition } from '../../workflows/definition.ts'
import type { Division } from './standing.ts'

export type Name = { label: string; colour?: StateColour }
/** What states are called in the reader's language. */
export type StateNames = { order: readonly string[]; finals: ReadonlySet<string>; name: (state: string) => Required<Name> }

/** States by the default workflow, else by the newest version of any that knows them: a state has one name in all figures. */
export async function stateNames(req: PayloadRequest, locale: Locale): Promise<StateNames> {
  const usual = await defaultVersion(req)
  const rows = await sqlOf(req)<{ id: number }>(`select id from workflow_versions where state <> 'draft' order by id desc`)
  const definitions: WorkflowDefinition[] = []
  for (const { id } of rows) definitions.push(await definitionOf(req, id))
  const known = new Map<string, Required<Name>>()
  for (const { states } of [usual.definition, ...definitions]) {
    for (const { key, label, colour } of states) if (!known.has(key)) known.set(key, { label: say(label, locale), colour })
  }
  return {
    order: usual.definition.states.map(({ key }) => key),
    finals: new Set(usual.definition.states.filter(({ kind }) => kind === 'final').map(({ key }) => key)),
    name: (state) => known.get(state) ?? { label: state, colour: 'grey' },
  }
}

/** What a part without a word of its own is called. */
const without: Record<Exclude<Division, 'status' | 'priority'>, Text> = {
  type: { en: 'No type', ar: 'بلا نوع' },
  category: { en: 'No category', ar: 'بلا تصنيف' },
  department: { en: 'No department', ar: 'بلا قسم' },
  client: { en: 'No client account', ar: 'بلا حساب عميل' },
  assignee: { en: 'Unassigned', ar: 'غير مسندة' },
}
/** Beside a state that is an end in some workflows and a step in others. */
export const endedName: Text = { en: '(ended)', ar: '(منتهية)' }
export const othersName: Text = { en: 'Others', ar: 'أخرى' }

const tableOf = { type: 'transaction_types', category: 'categories', department: 'departments', client: 'users', assignee: 'users' } as const

/** Names of the parts of a division, by key; null is the part that has none. */
export async function partNames(
  req: PayloadRequest,
  division: Exclude<Division, 'status' | 'priority'>,
  keys: readonly (string | null)[],
  locale: Locale,
): Promise<(key: string | null) => string> {
  const ids = keys.filter((key): key is string => key !== null).map(Number)
  const table = tableOf[division]
  const names = table === 'users' ? 'name as en, name as ar' : 'name_en as en, name_ar as ar'
  const rows = ids.length === 0 ? [] : await sqlOf(req)<Text & { id: number }>(`select id, ${names} from ${table} where id = any($1::int[])`, [ids])
  const known = new Map(rows.map(({ id, en, ar }) => [String(id), say({ en: en ?? '', ar: ar ?? '' }, locale)]))
  return (key) => (key === null ? say(without[division], locale) : (known.get(key) ?? key))
}

export function priorityName(key: string, locale: Locale): string {
  return isPriority(key) ? say(priorityLabels[key], locale) : key
}

/** From the most pressing to the least. */
export const priorityOrder = [...priorities].sort((one, other) => priorityRank(other) - priorityRank(one))
