import { createLocalReq } from 'payload'
import type { OfficeEvent } from '../../events/index.ts'
import type { JobHandler } from '../../platform/queue.ts'
import { inTx } from '../../platform/tx.ts'
import { planNotices } from '../plan.ts'

/** The keys are those of its time, so whoever was told already is not told again. */
export const tellPeopleHandler: JobHandler<{ key: string; events: OfficeEvent[] }> = async ({ payload, data: { key, events } }) => {
  const req = await createLocalReq({}, payload)
  await inTx(req, () => planNotices(req, events.map((event, index) => ({ event, key: `${key}:${index}` }))))
}
