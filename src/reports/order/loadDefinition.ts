import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { wrongFields } from '../../shared/wrongFields.ts'

/** The id of what somebody built, for who may read it. Raises FORBIDDEN for clients, VALIDATION_FAILED when none is named, NOT_FOUND. */
export async function loadDefinition(req: PayloadRequest, id: number | undefined): Promise<number> {
  if (id === undefined) {
    const message = { en: 'Which custom report? Name its id.', ar: 'أي تقرير مخصص؟ اذكر معرّفه.' }
    throw wrongFields([{ path: 'definition', code: 'REQUIRED', message }])
  }
  if (callerOf(req)?.role === 'client') throw new DomainError('FORBIDDEN')
  if (!(await mayUseDefinition(req, id))) throw new DomainError('NOT_FOUND')
  return id
}

/** Whether what somebody built is there, and the person of the request may use it: theirs, shared with their role, or an administrator. */
export async function mayUseDefinition(req: PayloadRequest, id: number): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.reportDefinitions,
    where: { id: { equals: id } },
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  return totalDocs > 0
}
