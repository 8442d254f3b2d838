import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../shared/slugs.ts'

/** Whether the caller may edit this transaction: the collection's own update access is asked, so there is one rule. */
export async function mayEdit(req: PayloadRequest, id: number): Promise<boolean> {
  const allowed = await req.payload.collections[slugs.transactions].config.access.update({ req, id })
  if (typeof allowed === 'boolean') return allowed
  const { totalDocs } = await req.payload.count({
    collection: slugs.transactions,
    where: { and: [{ id: { equals: id } }, allowed as Where] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
