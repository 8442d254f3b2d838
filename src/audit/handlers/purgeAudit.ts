import type { JobHandler } from '../../platform/queue.ts'
import { purgeOld } from '../purge.ts'

/** Every night, in many small txs. */
export const purgeAuditHandler: JobHandler<{ occurrence: string }> = async ({ payload }) => {
  await purgeOld(payload)
}
