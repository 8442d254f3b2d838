import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { sendJob } from '../../platform/queue.ts'
import { makePreviews, woken } from './jobs.ts'

/**
 * Has previews made as soon as this tx is committed; to be called where a content becomes one that may be opened: its
 * scan found it clean, it was released, or it came while scanning is off. A nudge that is lost makes them a minute late.
 */
export async function wakePreviews(req: PayloadRequest): Promise<void> {
  const { files } = await settingsOf(req.payload)
  if (files.previews) await sendJob(req, makePreviews, { occurrence: woken })
}
