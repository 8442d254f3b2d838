import {
  actorVariables, candidateVariables, celValue, customFieldCelTypes, eventVariables, transactionVariables,
} from './variables.ts'
import type { CelType, Declared } from './variables.ts'
import type { Fielded } from './environment.ts'
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

/** The facts as CEL values. Absent and empty ones are left out, so that has() tells the truth about them. */
export function contextOf(definition: Fielded, facts: Facts): Record<string, unknown> {
  const { snapshot, actor, at, event, candidate, value } = facts
  const context: Record<string, unknown> = {
    transaction: transactionOf(snapshot),
    fields: customOf(definition, snapshot.fields),
    actor: pick(actorVariables, actor ?? { id: 0, role: 'system' }),
    now: new Date(at),
  }
  if (event) context.event = pick(eventVariables, event)
  if (candidate) context.candidate = pick(candidateVariables, { ...candidate, load: candidate.load ?? 0 })
  if (value) context.value = celValue(value.value, value.type)
  return context
}

// What the snapshot itself says goes before what its fields say: an approval is asked about the state it stands in.
const own = ['id', 'status', 'createdBy', 'assignedTo', 'submittedBy', 'client', 'attachmentCount'] as const

function transactionOf(snapshot: Snapshot): Record<string, unknown> {
  const picked = pick(transactionVariables, snapshot.fields)
  for (const name of own) {
    const value = celValue(snapshot[name], transactionVariables[name]!.type)
    if (value === undefined) delete picked[name]
    else picked[name] = value
  }
  return picked
}

function customOf({ customFields }: Fielded, values: Record<string, unknown>): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const { key, type } of customFields) {
    const value = celValue(Object.hasOwn(values, key) ? values[key] : undefined, customFieldCelTypes[type])
    if (value !== undefined) picked[key] = value
  }
  return picked
}

function pick(variables: Readonly<Record<string, Declared>>, values: object): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const name of Object.keys(variables)) {
    const value = celValue(Object.hasOwn(values, name) ? Reflect.get(values, name) : undefined, variables[name]!.type)
    if (value !== undefined) picked[name] = value
  }
  return picked
}
