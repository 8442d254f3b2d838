import type { JobHandler } from '../../platform/queue.ts'
import { remind } from '../remind.ts'

export const remindOfDueDatesHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  await remind(payload, { signal })
}
