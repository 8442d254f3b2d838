import { addDataAndFileToRequest, docAccessOperation, type CollectionSlug, type Endpoint } from 'payload'
import { refuseHidden, wholeId } from '../access/refuseHidden.ts'
import { callerOf } from '../platform/caller.ts'
import { DomainError } from '../shared/errors.ts'

/**
 * What the caller may do with a record of this collection, as the admin UI asks. In Payload's place, whose own answers
 * 200 for a record that is hidden and 404 for one that does not exist, and so tells anybody which ids are in use.
 */
export const recordAccess = (slug: CollectionSlug): Endpoint => ({
  path: '/access/:id?',
  method: 'post',
  handler: async (req) => {
    if (!callerOf(req)) throw new DomainError('UNAUTHENTICATED')
    const id = req.routeParams?.['id'] === undefined ? undefined : wholeId(req.routeParams['id'])
    if (id !== undefined) await refuseHidden(req, slug, id)
    await addDataAndFileToRequest(req)
    const collection = req.payload.collections[slug]
    return Response.json(await docAccessOperation({ collection, req, data: req.data ?? {}, ...(id === undefined ? {} : { id }) }))
  },
})
