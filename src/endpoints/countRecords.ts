import type { CollectionSlug, Endpoint, Where } from 'payload'

/** How many records match, as Payload counts them: its own address lies behind our `/:id`, which would take "count" for one. */
export const countRecords = (slug: CollectionSlug): Endpoint => ({
  path: '/count',
  method: 'get',
  handler: async (req) => {
    const where = (req.query['where'] ?? {}) as Where
    return Response.json(await req.payload.count({ collection: slug, where, overrideAccess: false, user: req.user, req }))
  },
})
