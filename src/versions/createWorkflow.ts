import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Text } from '../shared/text.ts'
import { templates } from '../workflows/templates/index.ts'

export type NewWorkflow = { key: string; nameEn: string; nameAr: string; description?: string | null | undefined; template?: string | undefined }

/** The keys of the templates a workflow may start from. */
export const templateKeys: readonly string[] = templates.map(({ definition }) => definition.key)

/**
 * A new workflow with a draft as its first version: a copy of a template under the new key and names, or one with
 * nothing in it. Raises VALIDATION_FAILED for an unknown template, FORBIDDEN, and what the collection says of fields.
 */
export async function createWorkflow(req: PayloadRequest, { template, ...data }: NewWorkflow): Promise<Record<string, unknown>> {
  const name = { en: data.nameEn, ar: data.nameAr }
  const definition = startingWith(data.key, name, template)
  return inTx(req, async () => {
    const as = { depth: 0, overrideAccess: false, user: req.user, req } as const
    const doc = await req.payload.create({ collection: slugs.workflows, data: data as never, ...as })
    await req.payload.create({
      collection: slugs.workflowVersions,
      data: { workflow: doc.id, number: 1, state: 'draft', definition } as never,
      ...as,
    })
    return doc as unknown as Record<string, unknown>
  })
}

function startingWith(key: string, name: Text, template: string | undefined): object {
  if (template === undefined) return { key, name, states: [], transitions: [], customFields: [] }
  const found = templates.find(({ definition }) => definition.key === template)
  if (!found) {
    const message = { en: `Expected one of: ${templateKeys.join(', ')}.`, ar: `المتوقع أحد القوالب: ${templateKeys.join('، ')}.` }
    throw new DomainError('VALIDATION_FAILED', { fields: 'template' }, { fields: [{ path: 'template', message, code: 'UNKNOWN_TEMPLATE' }] })
  }
  return { ...found.definition, key, name }
}
