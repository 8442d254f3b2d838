import type { Fielded } from './environment.ts'
import type { Reading } from './readAst.ts'
import {
  actorVariables, candidateVariables, celValue, customFieldCelTypes, eventVariables, transactionVariables,
} from './variables.ts'
import type { CelType, Declared } from './variables.ts'
import type { PersonFacts, Snapshot, WorkflowActor } from '../snapshot.ts'

/** The facts an expression is computed over. */
export type Facts = {
  snapshot: Snapshot
  actor: WorkflowActor | null
  at: string
  event?: object
  candidate?: PersonFacts
  value?: { type: CelType; value: unknown }
}

/** What an expression reads of one record. */
export type Wanted = { variable: string; names: { name: string; type: CelType }[] }

/**
 * The values an expression reads, found once when it is compiled: making a context of everything for each decision
 * would cost ten times more than computing the expression.
 */
export function wantedBy({ customFields }: Fielded, { paths, whole }: Reading): Wanted[] {
  const typesOf = (variables: Readonly<Record<string, Declared>>) =>
    Object.entries(variables).map(([name, { type }]) => ({ name, type }))
  const records = {
    transaction: typesOf(transactionVariables),
    fields: customFields.map(({ key, type }) => ({ name: key, type: customFieldCelTypes[type] })),
    actor: typesOf(actorVariables),
    event: typesOf(eventVariables),
    candidate: typesOf(candidateVariables),
  }
  return Object.entries(records)
    .map(([variable, names]) => ({
      variable,
      names: names.filter(({ name }) => whole.has(variable) || paths.has(`${variable}.${name}`)),
    }))
    .filter(({ names }) => names.length > 0)
}

/** The facts as CEL values. Absent and empty ones are left out, so that has() tells the truth about them. */
export function contextOf(wanted: readonly Wanted[], facts: Facts): Record<string, unknown> {
  const context: Record<string, unknown> = { now: new Date(facts.at) }
  for (const { variable, names } of wanted) {
    const record: Record<string, unknown> = {}
    for (const { name, type } of names) {
      const value = celValue(read(facts, variable, name), type)
      if (value !== undefined) record[name] = value
    }
    context[variable] = record
  }
  if (facts.value) context.value = celValue(facts.value.value, facts.value.type)
  return context
}

// What the snapshot itself says goes before what its fields say: an approval is asked about the state it stands in.
const own = new Set(['id', 'status', 'createdBy', 'assignedTo', 'submittedBy', 'client', 'attachmentCount'])
const system = { id: 0, role: 'system' }

function read({ snapshot, actor, event, candidate }: Facts, variable: string, name: string): unknown {
  switch (variable) {
    case 'transaction':
      return ofRecord(own.has(name) ? snapshot : snapshot.fields, name)
    case 'fields':
      return ofRecord(snapshot.fields, name)
    case 'actor':
      return ofRecord(actor ?? system, name)
    case 'event':
      return event && ofRecord(event, name)
    case 'candidate':
      return candidate && (ofRecord(candidate, name) ?? (name === 'load' ? 0 : undefined))
    default:
      return undefined
  }
}

function ofRecord(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined
}
