import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { addOfRules } from './addOfRules.ts'
import { claimNotices, putAside, reopenDue } from './claimNotices.ts'
import { plannedOf } from './hearing.ts'
import { settle } from './settle.ts'

/** How many notices are told in one tx. */
const atOnce = 50

/**
 * Tells people of everything that waits, some notices at a time, each time in one tx: what stands in the application,
 * what becomes a mail, and that it was done. A worker that dies in between has done nothing. A notice that cannot be told
 * is put aside for later and does not hold up the others.
 */
export async function spreadWaiting(payload: Payload, signal: AbortSignal): Promise<void> {
  await reopenDue(await createLocalReq({}, payload))
  try {
    while (!signal.aborted) if ((await tellSome(await createLocalReq({}, payload), atOnce)) === 0) return
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Some notices could not be told together; they are told one by one' })
  }
  await oneByOne(payload, signal)
}

async function oneByOne(payload: Payload, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let begun: number | undefined
    try {
      const told = await tellSome(await createLocalReq({}, payload), 1, (id) => {
        begun = id
      })
      if (told === 0) return
    } catch (error) {
      // Where none was claimed it is the database that fails, not a notice.
      if (begun === undefined) throw error
      payload.logger.error({ err: error, msg: `Notice ${begun} could not be told; it is tried again later` })
      await putAside(await createLocalReq({}, payload), begun)
    }
  }
}

/** Tells of the oldest notices, at most `limit`, in one tx; gives how many. `begun` hears of the first one before it is told. */
async function tellSome(req: PayloadRequest, limit: number, begun?: (id: number) => void): Promise<number> {
  return inTx(req, async () => {
    const notices = await claimNotices(req, limit)
    if (notices.length === 0) return 0
    begun?.(notices[0]!.id)
    await addOfRules(req, notices)
    await settle(req, await plannedOf(req, notices))
    await sqlOf(req)(
      'update notices set spread_at = $2, ruled = true where id = any($1::bigint[])',
      [notices.map(({ id }) => id), now()],
      'notices-spread',
    )
    return notices.length
  })
}
