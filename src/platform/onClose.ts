import type { Payload } from 'payload'
import { onPayload } from './onPayload.ts'

type Close = () => Promise<void>

/** Has something ended together with this Payload, by `closePayload`: a pool or a listener of one's own. */
export function onClose(payload: Payload, close: Close): void {
  closersOf(payload).push(close)
}

/** Ends what was handed to `onClose`, the last one first. */
export async function closeAll(payload: Payload): Promise<void> {
  const closers = closersOf(payload)
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close()
}

function closersOf(payload: Payload): Close[] {
  return onPayload<Close[]>(payload, 'closers', () => [])
}
