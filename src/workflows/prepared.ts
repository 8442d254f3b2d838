import { clockOrders } from './clockOrders.ts'
import type { Assignment, Approval, Rule, WorkflowDefinition, WorkflowState } from './definition.ts'
import type { Order } from './order.ts'

/** What a definition says of one state, gathered from all its parts. */
export type Stay = {
  state: WorkflowState | undefined
  approval: Approval | undefined
  assignment: Assignment | undefined
  /** The custom fields that must be filled before it is entered. */
  needed: readonly string[]
  /** What to order on entering it, by the state one comes from: clocks, then timers. */
  orders: Map<string | null, readonly Order[]>
}

type Prepared = { stays: Map<string, Stay>; rules: Map<string, readonly Rule[]> }

// Keyed by the object, as compiled expressions are: a definition never changes, a draft being edited is a new object.
const known = new WeakMap<WorkflowDefinition, Prepared>()

/** What the definition says of a state; looked for once, since every decision asks it. */
export function stayIn(definition: WorkflowDefinition, state: string): Stay {
  const { stays } = preparedOf(definition)
  const found = stays.get(state)
  if (found) return found
  const stay: Stay = {
    state: definition.states.find(({ key }) => key === state),
    approval: definition.approvals?.find((approval) => approval.state === state),
    assignment: definition.assignments?.find(({ on }) => on.includes(state)),
    needed: definition.customFields.filter(({ requiredIn }) => requiredIn?.includes(state)).map(({ key }) => key),
    orders: new Map(),
  }
  stays.set(state, stay)
  return stay
}

/** What to order when a transaction comes from one state, or from nowhere, into another: clocks, then timers. */
export function ordersOnEntering(definition: WorkflowDefinition, from: string | null, to: string): readonly Order[] {
  const { orders } = stayIn(definition, to)
  const found = orders.get(from)
  if (found) return found
  const made = [...clockOrders(definition, from, to), ...timersOf(definition, to)]
  orders.set(from, made)
  return made
}

/** The rules that hear of an event, in the order they are asked. */
export function rulesOn(definition: WorkflowDefinition, event: string): readonly Rule[] {
  const { rules } = preparedOf(definition)
  const found = rules.get(event)
  if (found) return found
  const made = (definition.rules ?? [])
    .filter(({ on }) => on.some((trigger) => trigger === event))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  rules.set(event, made)
  return made
}

function preparedOf(definition: WorkflowDefinition): Prepared {
  const found = known.get(definition)
  if (found) return found
  const made: Prepared = { stays: new Map(), rules: new Map() }
  known.set(definition, made)
  return made
}

function timersOf({ transitions }: WorkflowDefinition, state: string): Order[] {
  return transitions.flatMap(({ key, from, automatic }): Order[] =>
    automatic && from.includes(state) ? [{ kind: 'schedule', transition: key, ...automatic }] : [],
  )
}
