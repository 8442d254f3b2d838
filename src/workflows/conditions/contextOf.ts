import type { Fielded } from './environment.ts'
import { noticeVariables } from './noticeVariables.ts'
import type { Reading } from './readAst.ts'
import {
  actorVariables, candidateVariables, celValue, customFieldCelTypes, eventVariables, transactionVariables,
} from './variables.ts'
import type { CelType, Declared } from './variables.ts'
import type { PersonFacts, Snapshot, WorkflowActor } from '../snapshot.ts'

/** The facts an expression is computed over. */
export type Facts = {
  /** Absent where what happened is no transaction's. */
  snapshot?: Snapshot
  actor: WorkflowActor | null
  at: string
  event?: object
  candidate?: PersonFacts
  value?: { type: CelType; value: unknown }
}

/** What an expression reads: `now`, and of each record these names, each with the place in the facts where it stands. */
export type Wanted = {
  now: boolean
  records: { variable: string; names: { name: string; type: CelType; recordOf: (facts: Facts) => object | undefined }[] }[]
}

/**
 * The values an expression reads, found once when it is compiled: making a context of everything for each decision
 * would cost ten times more than computing the expression.
 */
export function wantedBy({ customFields }: Fielded, { paths, whole }: Reading): Wanted {
  const typesOf = (variables: Readonly<Record<string, Declared>>) =>
    Object.entries(variables).map(([name, { type }]) => ({ name, type }))
  const variables = {
    transaction: typesOf(transactionVariables),
    fields: customFields.map(({ key, type }) => ({ name: key, type: customFieldCelTypes[type] })),
    actor: typesOf(actorVariables),
    // The type check has refused names that the scope does not have.
    event: typesOf({ ...eventVariables, ...noticeVariables }),
    candidate: typesOf(candidateVariables),
  }
  const records = Object.entries(variables)
    .map(([variable, names]) => ({
      variable,
      names: names
        .filter(({ name }) => whole.has(variable) || paths.has(`${variable}.${name}`))
        .map(({ name, type }) => ({ name, type, recordOf: recordOf(variable as keyof typeof variables, name) })),
    }))
    .filter(({ names }) => names.length > 0)
  return { now: whole.has('now') || [...paths].some((path) => path.startsWith('now.')), records }
}

/** The facts as CEL values. Absent and empty ones are left out, so that has() tells the truth about them. */
export function contextOf(wanted: Wanted, facts: Facts): Record<string, unknown> {
  const context: Record<string, unknown> = {}
  if (wanted.now) context.now = new Date(facts.at)
  for (const { variable, names } of wanted.records) {
    const record: Record<string, unknown> = {}
    for (const { name, type, recordOf } of names) {
      const value = celValue(read(recordOf(facts), name), type)
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
const idle = { load: 0 }

function recordOf(
  variable: 'transaction' | 'fields' | 'actor' | 'event' | 'candidate',
  name: string,
): (facts: Facts) => object | undefined {
  switch (variable) {
    case 'transaction':
      return own.has(name) ? ({ snapshot }) => snapshot : ({ snapshot }) => snapshot?.fields
    case 'fields':
      return ({ snapshot }) => snapshot?.fields
    case 'actor':
      return ({ actor }) => actor ?? system
    case 'event':
      return ({ event }) => event
    case 'candidate':
      return ({ candidate }) => (name === 'load' && candidate && candidate.load === undefined ? idle : candidate)
    default:
      return variable satisfies never
  }
}

function read(record: object | undefined, name: string): unknown {
  return record !== undefined && Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined
}
