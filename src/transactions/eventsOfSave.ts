import type { Actor, FieldChange, TransactionEvent, Person } from '../events/index.ts'
import { originOf, type Intent } from './intent.ts'
import { editedFields, type Transaction } from './transaction.ts'

type Saved = {
  before: Transaction | null
  after: Transaction
  intent: Intent | undefined
  by: Actor | null
  at: string
  /** Name of a person by id, as it is today. */
  person: (id: number | null) => Person | null
}

/**
 * What a save means, in the words of the office: compares before and after, and takes the engine's
 * own events where a use case brought them. Pure.
 */
export function eventsOfSave({ before, after, intent, by, at, person }: Saved): TransactionEvent[] {
  const of = { transactionId: after.id, by, at }
  if (!before) {
    const origin = originOf(intent)
    const source = origin ? 'followUp' : intent?.kind === 'create' ? 'api' : 'form'
    const originNamed = origin ? { originalId: origin.id, originalReference: origin.reference } : {}
    const created: TransactionEvent =
      intent?.kind === 'create' && intent.copiedFrom
        ? {
            ...of,
            type: 'transactionDuplicated',
            reference: after.reference,
            originalId: intent.copiedFrom.id,
            originalReference: intent.copiedFrom.reference,
            values: valuesOf(after),
          }
        : { ...of, type: 'transactionCreated', reference: after.reference, source, ...originNamed, values: valuesOf(after) }
    return after.assignedTo === null
      ? [created]
      : [created, { ...of, type: 'assignmentChanged', from: null, to: person(after.assignedTo) }]
  }
  if (intent?.kind === 'remove') {
    return [{ ...of, type: 'transactionDeleted', reference: after.reference, reason: intent.reason }]
  }
  if (before.deletedAt && !after.deletedAt) return [{ ...of, type: 'transactionRestored', reference: after.reference }]
  // What the effects of a transition changed is told below, once and with names: the engine knows of people by number.
  const told = intent?.kind === 'decide' ? intent.events : []
  const events: TransactionEvent[] = told.filter(({ type }) => type !== 'assignmentChanged' && type !== 'transactionUpdated')
  if (before.assignedTo !== after.assignedTo) {
    events.push({
      ...of,
      type: 'assignmentChanged',
      from: person(before.assignedTo),
      to: person(after.assignedTo),
      ...(intent?.kind === 'assign' && intent.reason ? { reason: intent.reason } : {}),
    })
  }
  if (before.client !== after.client) {
    events.push({ ...of, type: 'clientChanged', from: person(before.client), to: person(after.client) })
  }
  const changes = changedFields(before, after)
  if (changes.length > 0) events.push({ ...of, type: 'transactionUpdated', changes })
  return events
}

function valuesOf(after: Transaction): Record<string, unknown> {
  const filled = [...editedFields, 'client', 'status'] as const
  return Object.fromEntries(filled.flatMap((field) => (emptyAsNull(after[field]) === null ? [] : [[field, after[field]]])))
}

function changedFields(before: Transaction, after: Transaction): FieldChange[] {
  return editedFields
    .filter((field) => JSON.stringify(emptyAsNull(before[field])) !== JSON.stringify(emptyAsNull(after[field])))
    .map((field) => ({ field, from: emptyAsNull(before[field]), to: emptyAsNull(after[field]) }))
}

/** Forms send '' and [] where nothing was before; that is no change. */
function emptyAsNull(value: unknown): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  return value
}
