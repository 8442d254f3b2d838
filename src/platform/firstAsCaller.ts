import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** The first record that meets a condition and that the caller may read, related records by id; null where there is none. */
export async function firstAsCaller<Doc>(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Doc | null> {
  const found = await req.payload.find({
    collection,
    where,
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [first] = found.docs as unknown as Doc[]
  return first ?? null
}
