import { stateOf } from './definition.ts'
import type { Sla, WorkflowDefinition } from './definition.ts'
import type { Order } from './order.ts'

/** What a state means to a clock: it counts the time, waits, or has nothing to count. */
export type ClockPlace = 'counts' | 'waits' | 'outside'

/** What the clocks of the workflow do when a transaction goes from one state to another. */
export function clockOrders(definition: WorkflowDefinition, from: string | null, to: string): Order[] {
  return (definition.slas ?? []).flatMap((sla): Order[] => {
    const before = from === null ? 'outside' : clockPlace(definition, sla, from)
    const after = clockPlace(definition, sla, to)
    if (before === after) return []
    if (after === 'counts') return [{ kind: 'slaRun', sla: sla.key }]
    if (after === 'waits') return before === 'counts' ? [{ kind: 'slaPause', sla: sla.key }] : []
    return [{ kind: 'slaStop', sla: sla.key }]
  })
}

/** Where a state stands for a clock. A state that counts does so even if it is of the kind `waiting`. */
export function clockPlace(definition: WorkflowDefinition, { during, pausedIn }: Sla, state: string): ClockPlace {
  if (during.includes(state)) return 'counts'
  const waits = pausedIn ? pausedIn.includes(state) : stateOf(definition, state)?.kind === 'waiting'
  return waits ? 'waits' : 'outside'
}
