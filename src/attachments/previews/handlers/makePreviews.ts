import { createLocalReq } from 'payload'
import { now } from '../../../platform/clock.ts'
import { dropWaiting, sendJob, type JobHandler } from '../../../platform/queue.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { makePreviews, woken } from '../jobs.ts'
import { leaseContent, setAside } from '../leaseContent.ts'
import { makePreview } from '../makePreview.ts'

/** How many contents one run takes before it makes room for another. */
const mostOfRun = 200

/** One run begins no content after so many milliseconds: the queue takes a job of a quarter of an hour for lost, and starts it beside itself. */
const longestRunMs = 300_000

/** Makes previews until none is missing, one after the other; many workers share the work by leases. */
export const makePreviewsHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  await dropWaiting(payload, makePreviews, woken)
  await setAside(payload)
  const until = now().getTime() + longestRunMs
  for (let done = 0; done < mostOfRun && now().getTime() < until; done += 1) {
    if (signal.aborted || !(await settingsOf(payload)).files.previews) return
    const content = await leaseContent(payload)
    if (!content) return
    await makePreview(payload, content, signal)
  }
  await sendJob(await createLocalReq({}, payload), makePreviews, { occurrence: 'continued' })
}
