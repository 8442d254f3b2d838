import type { Actor, Person, TransactionEvent } from '../../events/index.ts'
import { eventsOfSave } from '../../transactions/eventsOfSave.ts'
import { snapshotOf } from '../../transactions/snapshotOf.ts'
import type { Transaction } from '../../transactions/transaction.ts'
import { stateOf, type WorkflowDefinition } from '../../workflows/definition.ts'
import { replay, type RecordedStep, type TakenStep } from '../../workflows/replay.ts'
import type { Next, PersonFacts, Snapshot } from '../../workflows/snapshot.ts'
import { writtenBy } from '../../workflows/writtenBy.ts'
import type { PastDeed } from './course.ts'

export type PastComment = { transaction: number; author: Actor; internal: boolean; text: string; at: string }

/** Work as its past leaves it: the record, all that happened to it in order, what was said of it. */
export type Lived = {
  transaction: Transaction
  definition: WorkflowDefinition
  taken: readonly TakenStep[]
  end: Snapshot
  events: TransactionEvent[]
  comments: PastComment[]
}

type Known = { definition: WorkflowDefinition; people: ReadonlyMap<string, PersonFacts> }

/**
 * Lets the deeds happen to a transaction that has just been taken in, each put to the engine at its own time, as a
 * history import does. One that the workflow refuses is a mistake of the demo, and an error. Pure.
 */
export function takePlace(begun: Transaction, deeds: readonly PastDeed[], { definition, people }: Known): Lived {
  const person = (email: string): PersonFacts => {
    const known = people.get(email)
    if (!known) throw new Error(`The demo's past names ${email}, who is not among its people.`)
    return known
  }
  const named = (id: number | null): Person | null => {
    const found = [...people.values()].find((each) => each.id === id)
    return found ? { id: found.id, name: found.name } : null
  }
  const creator = [...people.values()].find(({ id }) => id === begun.createdBy)!
  const events = eventsOfSave({
    before: null, after: begun, intent: undefined, by: { id: creator.id, role: creator.role }, at: begun.createdAt, person: named,
  })

  const start: Snapshot = { ...snapshotOf(begun), office: { people: [...people.values()] }, attachments: [], approvals: [] }
  const { taken, refused, snapshot: end } = replay(definition, start, deeds.flatMap((deed) => stepOf(deed, definition, person)))
  if (refused[0]) throw new Error(`The demo's past has a step at ${refused[0].at} that cannot be taken: ${JSON.stringify(refused[0].refusal)}`)
  const transaction = { ...begun, ...fieldsAfter(taken, begun, definition) }
  events.push(...taken.flatMap(({ decision }) => decision.events as TransactionEvent[]))

  const comments: PastComment[] = []
  for (const deed of deeds) {
    const at = new Date(deed.at).toISOString()
    const { id, role } = person(deed.by)
    if (deed.kind === 'assign') {
      const to = person(deed.to).id
      events.push({
        type: 'assignmentChanged', transactionId: begun.id, from: named(transaction.assignedTo), to: named(to), reason: deed.reason, by: { id, role }, at,
      })
      transaction.assignedTo = to
    }
    if (deed.kind === 'comment') comments.push({ transaction: begun.id, author: { id, role }, internal: deed.internal, text: deed.text, at })
  }
  const last = deeds.findLast(({ kind }) => kind !== 'comment')
  const changes = deeds.filter(({ kind }) => kind !== 'comment').length
  return {
    transaction: { ...transaction, rev: begun.rev + changes, updatedAt: last ? new Date(last.at).toISOString() : begun.updatedAt },
    definition, taken, end, events, comments,
  }
}

function stepOf(deed: PastDeed, { approvals = [] }: WorkflowDefinition, person: (email: string) => PersonFacts): RecordedStep[] {
  const { id, role } = person(deed.by)
  const head = { at: new Date(deed.at).toISOString(), actor: { id, role } }
  if (deed.kind === 'step') return [{ ...head, transition: deed.transition, ...(deed.comment ? { comment: deed.comment } : {}) }]
  if (deed.kind !== 'decision') return []
  return [{ ...head, approval: approvals[0]?.key ?? '', decision: deed.decision, ...(deed.comment ? { comment: deed.comment } : {}) }]
}

/** The fields of the record that the steps wrote. */
function fieldsAfter(taken: readonly TakenStep[], begun: Transaction, definition: WorkflowDefinition): Partial<Transaction> {
  const next = taken.reduce<Next>((all, { decision }) => ({ ...all, ...decision.next, set: { ...all.set, ...decision.next.set } }), {})
  const written = writtenBy(definition, next, begun.customFields)
  const status = next.status ?? begun.status
  return { ...written, status, stateKind: stateOf(definition, status)?.kind ?? 'normal' } as Partial<Transaction>
}
