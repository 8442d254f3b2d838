import { removeUnfinished } from '../../../platform/fileStore/index.ts'
import { now } from '../../../platform/clock.ts'
import type { JobHandler } from '../../../platform/queue.ts'
import { removeLeftovers } from '../../../platform/removeLeftovers.ts'
import { purgeDeleted } from '../purgeDeleted.ts'
import { sweepContents } from '../sweepContents.ts'

const day = 86_400_000

/**
 * First the references go, then the contents without any, then what nobody finished: no upload lasts a day. What is
 * left when the worker stops is for the next time; the store being away is said and costs nothing.
 */
export const tidyFilesHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  const yesterday = new Date(now().getTime() - day)
  const purged = await purgeDeleted(payload, signal)
  const removed = await sweepContents(payload, signal)
  const leftovers = (await removeLeftovers(yesterday)) + (await removeUnfinished(yesterday))
  if (purged + removed + leftovers > 0) payload.logger.info({ purged, removed, leftovers, msg: 'Files tidied up' })
}
