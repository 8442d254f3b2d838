import { stateOf } from './definition.ts'
import type { WorkflowDefinition } from './definition.ts'
import { clockPlace } from './clockOrders.ts'
import type { Snapshot } from './snapshot.ts'
import { validateCustomFields } from './validateCustomFields.ts'
import type { Id } from '../shared/ids.ts'
import type { Text } from '../shared/text.ts'

/** Which state of the newer version a state of the older one becomes; states that are not named keep their key. */
export type StateMapping = Record<string, string>

/** `rev` is what the plan saw: applying it must refuse a transaction that has changed since. */
export type PlannedMove = {
  id: Id
  rev: number | null
  from: string
  to: string
  /** What the person who applies the plan should know of this one. */
  notes: MigrationNote[]
}

export type MigrationNote =
  | { code: 'APPROVALS_LOST'; count: number }
  | { code: 'FIELDS_TO_FILL'; fields: string[] }
  | { code: 'FIELDS_LOST'; fields: string[] }
  | { code: 'CLOCKS_CHANGE'; slas: string[] }

export type Unmapped = { id: Id; rev: number | null; from: string; code: 'NO_SUCH_STATE' | 'ENDS' | 'REOPENS'; reason: Text }

export type MigrationPlan = { moves: PlannedMove[]; unmapped: Unmapped[]; counts: Record<string, Record<string, number>> }

/**
 * Where every running transaction would land in a newer version, and which would land nowhere. A state is never
 * guessed: without a state of the same key, or one named in `mapping`, the transaction stays unmapped; so does one
 * that would be ended, or woken from its end, by nothing but the change of version.
 */
export function planMigration(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  running: readonly Snapshot[],
  mapping: StateMapping = {},
): MigrationPlan {
  const plan: MigrationPlan = { moves: [], unmapped: [], counts: {} }
  for (const snapshot of running) {
    const { id, rev = null, status: from } = snapshot
    const to = Object.hasOwn(mapping, from) ? mapping[from]! : from
    const stuck = whyNot(before, after, from, to)
    if (stuck) {
      plan.unmapped.push({ id, rev, from, ...stuck })
      continue
    }
    plan.moves.push({ id, rev, from, to, notes: notesOf(before, after, snapshot, to) })
    const row = (plan.counts[from] ??= {})
    row[to] = (row[to] ?? 0) + 1
  }
  return plan
}

function whyNot(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  from: string,
  to: string,
): Pick<Unmapped, 'code' | 'reason'> | undefined {
  const target = stateOf(after, to)
  if (!target) {
    return {
      code: 'NO_SUCH_STATE',
      reason: {
        en: `The newer version has no state "${to}"; say which state "${from}" becomes.`,
        ar: `لا توجد حالة «${to}» في النسخة الأحدث، يرجى تحديد ما تصبح عليه «${from}».`,
      },
    }
  }
  const ended = stateOf(before, from)?.kind === 'final'
  if (!ended && target.kind === 'final') {
    return {
      code: 'ENDS',
      reason: {
        en: `"${to}" is final: the transaction would end without anybody having ended it.`,
        ar: `الحالة «${to}» نهائية، وستنتهي المعاملة دون أن ينهيها أحد.`,
      },
    }
  }
  if (ended && target.kind !== 'final') {
    return {
      code: 'REOPENS',
      reason: {
        en: `"${from}" was final and "${to}" is not: finished work would be open again.`,
        ar: `الحالة «${from}» نهائية و«${to}» ليست كذلك، وسيُعاد فتح عمل منتهٍ.`,
      },
    }
  }
  return undefined
}

function notesOf(before: WorkflowDefinition, after: WorkflowDefinition, snapshot: Snapshot, to: string): MigrationNote[] {
  const notes: MigrationNote[] = []
  const given = snapshot.approvals ?? []
  const approval = JSON.stringify(after.approvals?.find(({ state }) => state === to))
  const asked = JSON.stringify(before.approvals?.find(({ state }) => state === snapshot.status))
  if (given.length > 0 && approval !== asked) notes.push({ code: 'APPROVALS_LOST', count: given.length })

  const values = Object.fromEntries(
    before.customFields.flatMap(({ key }) => (Object.hasOwn(snapshot.fields, key) ? [[key, snapshot.fields[key]]] : [])),
  )
  const problems = validateCustomFields(after, values)
  const paths = (wanted: boolean) =>
    problems.filter(({ code }) => (code === 'UNKNOWN_FIELD') === wanted).map(({ path }) => path.slice('customFields.'.length))
  if (paths(false).length > 0) notes.push({ code: 'FIELDS_TO_FILL', fields: paths(false) })
  if (paths(true).length > 0) notes.push({ code: 'FIELDS_LOST', fields: paths(true) })

  const keys = new Set([...(before.slas ?? []), ...(after.slas ?? [])].map(({ key }) => key))
  const slas = [...keys].filter((key) => {
    const was = before.slas?.find((sla) => sla.key === key)
    const is = after.slas?.find((sla) => sla.key === key)
    const wasPlace = was ? clockPlace(before, was, snapshot.status) : 'outside'
    const isPlace = is ? clockPlace(after, is, to) : 'outside'
    return wasPlace !== isPlace || (isPlace !== 'outside' && was?.minutes !== is?.minutes)
  })
  if (slas.length > 0) notes.push({ code: 'CLOCKS_CHANGE', slas })
  return notes
}
