import { withNext } from './evolve.ts'
import type { Order } from './order.ts'
import type { Decision, EngineEvent, Next, Snapshot } from './snapshot.ts'

/** A decision in the making: what is to be written so far, and the transaction as that leaves it. */
export type Gathered = { next: Next; events: EngineEvent[]; orders: Order[]; after: Snapshot }

/** Nothing decided yet. */
export function startFrom(snapshot: Snapshot): Gathered {
  return { next: {}, events: [], orders: [], after: snapshot }
}

/** With one more outcome. A later word about the same field wins. */
export function gather(
  { next, events, orders, after }: Gathered,
  more: { next?: Next; events?: EngineEvent[]; orders?: Order[] },
): Gathered {
  return {
    next: more.next ? merge(next, more.next) : next,
    events: more.events ? [...events, ...more.events] : events,
    orders: more.orders ? [...orders, ...more.orders] : orders,
    after: more.next ? withNext(after, more.next) : after,
  }
}

/** The decision as it is handed out. */
export function decisionOf({ next, events, orders }: Gathered): Decision {
  return orders.length > 0 ? { next, events, orders } : { next, events }
}

function merge(next: Next, more: Next): Next {
  const set = next.set && more.set ? { ...next.set, ...more.set } : (more.set ?? next.set)
  return set ? { ...next, ...more, set } : { ...next, ...more }
}
