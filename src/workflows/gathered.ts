import { withNext } from './evolve.ts'
import type { Order } from './order.ts'
import type { Decision, EngineEvent, Next, Snapshot } from './snapshot.ts'

/** A decision in the making: what is to be written so far, and the transaction as that leaves it. */
export type Gathered = { next: Next; events: EngineEvent[]; orders: Order[]; after: Snapshot }

const nothing: Next = Object.freeze({})

/** Nothing decided yet. */
export function startFrom(snapshot: Snapshot): Gathered {
  return { next: nothing, events: [], orders: [], after: snapshot }
}

/** With one more outcome. A later word about the same field wins. */
export function gather(
  { next, events, orders, after }: Gathered,
  more: { next?: Next; events?: readonly EngineEvent[]; orders?: readonly Order[] },
): Gathered {
  return {
    next: more.next ? merge(next, more.next) : next,
    events: joined(events, more.events),
    orders: joined(orders, more.orders),
    after: more.next ? withNext(after, more.next) : after,
  }
}

/** The decision as it is handed out. */
export function decisionOf({ next, events, orders }: Gathered): Decision {
  return orders.length > 0 ? { next, events, orders } : { next, events }
}

function joined<Each>(some: Each[], more: readonly Each[] | undefined): Each[] {
  return more?.length ? [...some, ...more] : some
}

function merge(next: Next, more: Next): Next {
  if (next === nothing) return more
  const set = next.set && more.set ? { ...next.set, ...more.set } : (more.set ?? next.set)
  return set ? { ...next, ...more, set } : { ...next, ...more }
}
