import type { PayloadRequest } from 'payload'
import { inTx, sqlOf } from '../../platform/tx.ts'

/** One attempt at an import: `run` is a word of its own, which the next attempt replaces. */
export type Attempt = { id: number; run: string }

/** Another worker has begun this import anew, because this one was thought dead. */
export class TakenOver extends Error {
  constructor({ id }: Attempt) {
    super(`Import ${id} was taken over by another worker.`)
    this.name = 'TakenOver'
  }
}

/**
 * Writes something of an attempt in a tx in which no other worker can begin the import anew. Throws TakenOver when one
 * has: two that write verdicts beside each other would both be wrong.
 */
export function whileMine<Result>(req: PayloadRequest, attempt: Attempt, work: () => Promise<Result>): Promise<Result> {
  return inTx(req, async () => {
    const [mine] = await sqlOf(req)('select 1 from imports where id = $1 and run = $2 for update', [attempt.id, attempt.run])
    if (!mine) throw new TakenOver(attempt)
    return work()
  })
}
