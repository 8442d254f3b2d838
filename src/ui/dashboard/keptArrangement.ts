import type { PayloadRequest } from 'payload'
import { arrangementIn, arrangementKey, type Arrangement } from './arrangement.ts'

/** How whoever asks has arranged their start page, as Payload keeps preferences; null where they never did. */
export async function keptArrangement(req: PayloadRequest): Promise<Arrangement | null> {
  const found = await req.payload.find({
    collection: 'payload-preferences',
    where: { key: { equals: arrangementKey } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  return arrangementIn(found.docs[0]?.value)
}
