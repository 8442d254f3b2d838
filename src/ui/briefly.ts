import type { Payload } from 'payload'
import { onPayload } from '../platform/onPayload.ts'

type Kept = { until: number; value: Promise<unknown> }

/**
 * The same answer for everybody who asks within two seconds: the cells of a table ask for the same
 * names again and again. For facts only that do not depend on who asks.
 */
export function briefly<Value>(payload: Payload, key: string, work: () => Promise<Value>): Promise<Value> {
  const kept = onPayload(payload, 'ui.briefly', () => new Map<string, Kept>())
  const known = kept.get(key)
  const now = performance.now()
  if (known && known.until > now) return known.value as Promise<Value>
  const value = work()
  kept.set(key, { until: now + 2_000, value })
  // A failure is not an answer to keep.
  value.catch(() => kept.delete(key))
  return value
}
