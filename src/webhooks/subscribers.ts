import type { Payload, PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOf } from '../platform/tx.ts'

/** The keys of the active webhooks that ask for an event, by the event. */
export type Subscribers = ReadonlyMap<string, readonly string[]>

/** How long a process trusts what it read. Every change asks, most offices have none, and nobody minds three seconds. */
const freshForMs = 3_000

type Memory = { known: Subscribers | null; asOf: number }

const memoryOf = (payload: Payload): Memory => onPayload(payload, 'webhooks.subscribers', () => ({ known: null, asOf: 0 }))

/** Who asks for what, at most three seconds old. Read on the connection of the request: none other is waited for. */
export async function subscribers(req: PayloadRequest): Promise<Subscribers> {
  const memory = memoryOf(req.payload)
  const at = now().getTime()
  if (memory.known !== null && at >= memory.asOf && at - memory.asOf < freshForMs) return memory.known
  const rows = await sqlOf(req)<{ event: string; keys: string[] }>(
    `select e.value::text as event, array_agg(distinct w.key order by w.key) as keys
     from webhooks w join webhooks_events e on e.parent_id = w.id where w.active group by e.value`,
    [],
    'webhook-subscribers',
  )
  memory.known = new Map(rows.map(({ event, keys }) => [event, keys]))
  memory.asOf = at
  return memory.known
}

/** Makes this process read again; call it when a webhook was saved. Other processes notice by themselves. */
export function forgetSubscribers(payload: Payload): void {
  memoryOf(payload).known = null
}
