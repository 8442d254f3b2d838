import { Session } from 'node:inspector/promises'
import { getHeapStatistics } from 'node:v8'

/** A heap of up to so many bytes is left as it is. */
const smallHeap = 128 * 1_048_576

/**
 * Gives back what a process no longer needs, at once, where that may be much; takes some tenths of a second. Loading the
 * program leaves twice as much behind as it keeps, and a long report as much again: V8, which sees nobody in want, lets
 * it lie beside everything that comes after.
 */
export async function collectGarbage(): Promise<void> {
  if (getHeapStatistics().total_heap_size <= smallHeap) return
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
  } finally {
    session.disconnect()
  }
}
