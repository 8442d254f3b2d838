import type { PayloadRequest } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { ImportRecord } from './importRecord.ts'

/** An import with the caller's rights; unknown and not theirs are the same NOT_FOUND. */
export async function loadImport(req: PayloadRequest, id: number): Promise<ImportRecord> {
  const { docs } = await req.payload.find({
    collection: slugs.imports,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    // Where the file lies is hidden from callers; the endpoints leave it out of their answers.
    showHiddenFields: true,
    user: req.user,
    req,
  })
  const [found] = docs as unknown as ImportRecord[]
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}
