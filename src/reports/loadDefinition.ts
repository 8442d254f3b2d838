import type { PayloadRequest } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'

/** The id of what somebody built, for who may read it. Raises VALIDATION_FAILED when none is named, NOT_FOUND. */
export async function loadDefinition(req: PayloadRequest, id: number | undefined): Promise<number> {
  if (id === undefined) {
    const message = { en: 'Which custom report? Name its id.', ar: 'أي تقرير مخصص؟ اذكر معرّفه.' }
    throw new DomainError('VALIDATION_FAILED', { fields: 'definition' }, { fields: [{ path: 'definition', code: 'REQUIRED', message }] })
  }
  const { totalDocs } = await req.payload.count({
    collection: slugs.reportDefinitions,
    where: { id: { equals: id } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (totalDocs === 0) throw new DomainError('NOT_FOUND')
  return id
}
