import { createLocalReq, type Payload } from 'payload'
import { inTx } from '../../platform/tx.ts'
import { claimNotices, withDeliveries } from './claimNotices.ts'
import { settleDeliveries } from './settleDeliveries.ts'

/**
 * Tells people of everything that waits, some notices at a time, each time in one tx: what is written in the
 * application, what becomes a mail, and that it was done. A worker that dies in between has done nothing.
 */
export async function spreadWaiting(payload: Payload, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const req = await createLocalReq({}, payload)
    const told = await inTx(req, async () => {
      const notices = await claimNotices(req)
      if (notices.length > 0) await settleDeliveries(req, await withDeliveries(req, notices))
      return notices.length
    })
    if (told === 0) return
  }
}
