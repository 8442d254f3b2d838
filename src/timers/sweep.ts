import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'
import type { DueItem } from './dueItem.ts'
import { noteFailure } from './noteFailure.ts'
import { sweepBatch } from './sweepBatch.ts'
import { sweepOne } from './sweepOne.ts'

const batchSize = 500
const sideBySide = 4

/** How many items this sweep looked at to the end, and how many it had to put off. */
export type Swept = { done: number; failed: number }

/**
 * Does everything that is due, in batches, until nothing is left that nobody else has at hand. Any number of sweeps may
 * run at once, and each may be killed at any moment: an item and what it causes are written together or not at all.
 * What changes its transaction is done one by one, each in a tx of its own; so is a batch in which something failed,
 * so that one item cannot stop the others.
 */
export async function sweep(
  payload: Payload,
  { signal, clock = now, limit = batchSize }: { signal?: AbortSignal; clock?: () => Date; limit?: number } = {},
): Promise<Swept> {
  const swept: Swept = { done: 0, failed: 0 }
  for (;;) {
    if (signal?.aborted) return swept
    const seen: DueItem[] = []
    let single: readonly DueItem[]
    try {
      const batch = await sweepBatch(payload, { at: clock(), limit, onClaimed: (items) => seen.push(...items) })
      if (batch.done + batch.held + batch.single.length === 0) return swept
      swept.done += batch.done
      single = batch.single
    } catch (error) {
      // Nothing of the batch is done. With no item in it, it is not an item that is to blame.
      if (seen.length === 0) throw error
      payload.logger.warn({ err: error, msg: `A batch of ${seen.length} due items failed; they are done one by one` })
      single = seen
    }
    const singly = await inTurns(payload, single, { signal, clock })
    swept.done += singly.done
    swept.failed += singly.failed
  }
}

/** Each item in a tx of its own, a few of them side by side: they are of different transactions, or wait for each other. */
async function inTurns(
  payload: Payload,
  items: readonly DueItem[],
  { signal, clock }: { signal: AbortSignal | undefined; clock: () => Date },
): Promise<Swept> {
  const swept: Swept = { done: 0, failed: 0 }
  const waiting = items.values()
  const takeNext = async () => {
    for (const item of waiting) {
      if (signal?.aborted) return
      try {
        if (await sweepOne(payload, item, clock())) swept.done += 1
      } catch (error) {
        swept.failed += 1
        await noteFailure(payload, item, error)
      }
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, takeNext))
  return swept
}
