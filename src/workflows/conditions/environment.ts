import { Environment } from '@marcbachmann/cel-js'
import {
  actorVariables, candidateVariables, customFieldCelTypes, eventVariables, transactionVariables,
} from './variables.ts'
import { noticeVariables } from './noticeVariables.ts'
import type { CelType, Declared } from './variables.ts'
import type { EventType } from '../../events/officeEvent.ts'
import type { CustomField, WorkflowDefinition } from '../definition.ts'

/**
 * Where an expression stands decides which names it may use beside transaction, fields, actor and now. `rule` is a
 * business rule of a workflow, `notice` a notification rule of the office about these kinds of events.
 */
export type Scope = { kind: 'condition' } | { kind: 'rule' } | { kind: 'notice'; events?: readonly EventType[] } | { kind: 'candidate' } | { kind: 'value'; type: CelType }

/** All an expression needs to know of a definition. */
export type Fielded = Pick<WorkflowDefinition, 'customFields'>

const day = 86_400_000

// An expression is written by an administrator and run for everybody: it must end, and soon.
const limits = { maxAstNodes: 300, maxDepth: 24, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 }

/** The declared world of one definition. Making it costs a fraction of a millisecond: make it once per definition. */
export function baseEnvironment(definition: Fielded): Environment {
  const environment = new Environment({ limits })
    .registerVariable({ name: 'transaction', schema: schemaOf(transactionVariables) })
    .registerVariable({ name: 'fields', schema: schemaOf(fieldVariables(definition.customFields)) })
    .registerVariable({ name: 'actor', schema: schemaOf(actorVariables) })
    .registerVariable('now', 'google.protobuf.Timestamp')
    .registerFunction(
      'daysBetween(google.protobuf.Timestamp, google.protobuf.Timestamp): int',
      (from: Date, to: Date) => BigInt(Math.floor((to.getTime() - from.getTime()) / day)),
    )
  // A number field is a double, a number written without a point is an int: people write `fields.amount == 5`.
  environment.registerOperator('double == int', (left: number, right: bigint) => left === Number(right))
  environment.registerOperator('double + int', (left: number, right: bigint) => left + Number(right))
  environment.registerOperator('double - int', (left: number, right: bigint) => left - Number(right))
  environment.registerOperator('double * int', (left: number, right: bigint) => left * Number(right))
  environment.registerOperator('double / int', (left: number, right: bigint) => left / Number(right))
  return environment
}

/** The environment of one scope. */
export function scopedEnvironment(base: Environment, scope: Scope): Environment {
  switch (scope.kind) {
    case 'condition':
      return base
    case 'rule':
      return base.clone().registerVariable({ name: 'event', schema: schemaOf(eventVariables) })
    case 'notice':
      return base.clone().registerVariable({ name: 'event', schema: schemaOf(noticeVariables) })
    case 'candidate':
      return base.clone().registerVariable({ name: 'candidate', schema: schemaOf(candidateVariables) })
    case 'value':
      return base.clone().registerVariable('value', scope.type)
    default:
      return scope satisfies never
  }
}

/** The custom fields as conditions see them: a required one is always there. */
export function fieldVariables(customFields: CustomField[]): Record<string, Declared> {
  return Object.fromEntries(
    customFields.map(({ key, type, required }): [string, Declared] => [
      key,
      required ? { type: customFieldCelTypes[type] } : { type: customFieldCelTypes[type], optional: true },
    ]),
  )
}

/** The name of a scope, to keep its environment by. */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'value' ? `value ${scope.type}` : scope.kind
}

function schemaOf(variables: Readonly<Record<string, Declared>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, { type }]) => [name, type]))
}
