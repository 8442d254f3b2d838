import type { Payload } from 'payload'
import { onPayload } from './onPayload.ts'

/**
 * Runs work of the same key one after another in this process. For work that would wait for one row anyway: while it
 * waits here it holds no connection, so that a crowd on one row cannot take the whole pool. Other processes are kept
 * out by the row's lock, which this does not replace.
 */
export async function oneAtATime<Result>(payload: Payload, key: string, work: () => Promise<Result>): Promise<Result> {
  const lines = onPayload(payload, 'oneAtATime.lines', () => new Map<string, Promise<unknown>>())
  const before = lines.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  // What waits behind must run whether or not this fails; who called hears of the failure.
  const settled = mine.catch(() => undefined)
  lines.set(key, settled)
  try {
    return await mine
  } finally {
    if (lines.get(key) === settled) lines.delete(key)
  }
}
