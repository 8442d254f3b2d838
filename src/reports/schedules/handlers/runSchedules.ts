import type { JobHandler } from '../../../platform/queue.ts'
import { runDue } from '../runDue.ts'

export const runSchedulesHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  await runDue(payload, { signal })
}
