import type { PayloadRequest, Where } from 'payload'
import { askableWhere } from '../../access/askableQuery.ts'
import { slugs } from '../../shared/slugs.ts'

/** The filters of a request, with Payload's conditions among them as this person may ask them. Raises MALFORMED_QUERY. */
export async function askedFilter<Filter extends { where?: Where | undefined }>(req: PayloadRequest, filter: Filter): Promise<Filter> {
  if (!filter.where) return filter
  return { ...filter, where: await askableWhere(req, req.payload.collections[slugs.audit].config, filter.where) }
}
