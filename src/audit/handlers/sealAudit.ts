import type { JobHandler } from '../../platform/queue.ts'
import { seal } from '../seal.ts'

/** Every minute: so long is the time in which an entry is not sealed yet. */
export const sealAuditHandler: JobHandler<{ occurrence: string }> = async ({ payload }) => {
  await seal(payload)
}
