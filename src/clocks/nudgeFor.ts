import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { sendJob } from '../platform/queue.ts'
import type { AutomaticItem, EscalationItem } from './dueItem.ts'
import { sweepDue } from './jobs.ts'

/** How far apart the ticks of the sweep are. */
const tickMs = 60_000

/**
 * What comes before the next tick of the sweep would wait for it up to a minute: the sweep is asked for at that moment,
 * once for each second. The list itself is what counts; a nudge that is lost makes it late, not wrong.
 */
export async function nudgeFor(req: PayloadRequest, items: readonly (EscalationItem | AutomaticItem)[], at: string): Promise<void> {
  const from = Date.parse(at)
  const times = items.flatMap(({ dueAt }) => (dueAt === null ? [] : [Date.parse(dueAt)])).filter((time) => time >= from && time < from + tickMs)
  const seconds = new Set(times.map((time) => Math.ceil(time / 1000) * 1000))
  for (const second of seconds) {
    const occurrence = `nudge ${new Date(second).toISOString()}`
    await sendJob(req, sweepDue, { occurrence }, { id: idOf(occurrence), startAfter: new Date(second) })
  }
}

/** The same moment has the same id everywhere, and the queue takes an id once. */
function idOf(occurrence: string): string {
  const hash = createHash('sha256').update(occurrence).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}
