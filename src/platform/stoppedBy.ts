import { setTimeout as pause } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { sqlOf, sqlOnPool } from './tx.ts'

/** How often, in ms, the database is told again: between two statements there is nothing to cancel. */
const againAfter = 100

/**
 * Runs what reads in a snapshot, which ends when `signal` is aborted: the statement that its connection is busy with is
 * cancelled, because nobody waits for its rows any more. Raises the signal's reason then, and what `work` raises. What
 * `work` began and nobody waits for any more must be over when it ends.
 */
export async function stoppedBy<Result>(snapshot: PayloadRequest, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  signal.throwIfAborted()
  const [own] = await sqlOf(snapshot)<{ pid: number; since: string }>('select pg_backend_pid() as pid, now()::text as since')
  const over = new AbortController()
  let cancelling: Promise<void> | null = null
  const cancel = async () => {
    while (!over.signal.aborted) {
      // By its beginning as well: after an error Payload gives the connection back before we know, to somebody whom nothing may hit.
      await sqlOnPool(snapshot.payload)(
        'select pg_cancel_backend(pid) from pg_stat_activity where pid = $1 and xact_start = $2::timestamptz', [own!.pid, own!.since],
      ).catch(() => {})
      await pause(againAfter, undefined, { signal: over.signal }).catch(() => {})
    }
  }
  const begin = () => void (cancelling = cancel())
  signal.addEventListener('abort', begin, { once: true })
  if (signal.aborted) begin()
  try {
    return await work()
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', begin)
    over.abort()
    await cancelling
  }
}
