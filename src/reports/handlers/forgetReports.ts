import type { JobHandler } from '../../platform/queue.ts'
import { forgetOldFiles } from '../kept/forgetOldFiles.ts'

/** The files of old reports go. Doing it twice changes nothing. */
export const forgetReportsHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  const forgotten = await forgetOldFiles(payload, signal)
  if (forgotten > 0) payload.logger.info({ forgotten, msg: 'Old reports tidied up' })
}
