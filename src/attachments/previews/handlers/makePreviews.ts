import { createLocalReq } from 'payload'
import { sendJob, type JobHandler } from '../../../platform/queue.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { makePreviews } from '../jobs.ts'
import { leaseContent, setAside } from '../leaseContent.ts'
import { makePreview } from '../makePreview.ts'

/** How many contents one run takes before it makes room for another. */
const mostOfRun = 200

/** Makes previews until none is missing, one after the other; many workers share the work by leases. */
export const makePreviewsHandler: JobHandler<{ occurrence: string }> = async ({ payload, signal }) => {
  await setAside(payload)
  for (let done = 0; done < mostOfRun; done += 1) {
    if (signal.aborted || !(await settingsOf(payload)).files.previews) return
    const content = await leaseContent(payload)
    if (!content) return
    await makePreview(payload, content, signal)
  }
  await sendJob(await createLocalReq({}, payload), makePreviews, { occurrence: 'continued' })
}
