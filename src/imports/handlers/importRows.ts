import type { JobHandler } from '../../platform/queue.ts'
import { runImport } from '../runImport.ts'

/** The worker's side of the job. */
export const importRowsHandler: JobHandler<{ importId: number }> = async ({ payload, data, signal }) => {
  await runImport(payload, data.importId, signal)
}
