import type { PayloadRequest } from 'payload'
import { stoppedBy } from '../../platform/stoppedBy.ts'
import { sqlOf } from '../../platform/tx.ts'
import { TakenOver, tellProgress, type Begun } from './begun.ts'

const everyMs = 1_000
/** The database ends a tx that nobody asks anything in for a minute; pages are laid out for longer. */
const sayAliveEvery = 15

/** How far the making is; whoever makes it counts on. */
export type Progress = { rows: number; rowsExpected: number | null }

/**
 * Runs the making of a report and looks at it once a second: how far it is goes into the row, and when another try has
 * taken over, or somebody took the report back, the work is told to stop. Raises TakenOver then.
 */
export async function watchRun<Result>(
  snapshot: PayloadRequest,
  begun: Begun,
  stop: AbortSignal,
  work: (signal: AbortSignal, progress: Progress) => Promise<Result>,
): Promise<Result> {
  const over = new AbortController()
  const progress: Progress = { rows: 0, rowsExpected: null }
  let looked = 0
  let looking: Promise<void> | null = null
  const look = async () => {
    looked += 1
    if (looked % sayAliveEvery === 0) await sqlOf(snapshot)('select 1')
    if (!(await tellProgress(snapshot.payload, begun, progress))) over.abort(new TakenOver())
  }
  const timer = setInterval(() => {
    // A database that cannot be asked for a second is no reason to stop: the end asks it again.
    looking ??= look().catch(() => undefined).finally(() => (looking = null))
  }, everyMs)
  try {
    const signal = AbortSignal.any([stop, over.signal])
    const result = await stoppedBy(snapshot, signal, () => work(signal, progress))
    over.signal.throwIfAborted()
    return result
  } catch (error) {
    over.signal.throwIfAborted()
    throw error
  } finally {
    clearInterval(timer)
    await looking
  }
}
