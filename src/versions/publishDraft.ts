import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { fingerprintOf, versionsOf, workflowOf } from './workflow.ts'

/**
 * Publishes the draft: from now on new transactions start on it, the others stay where they are. Of two who publish at
 * once one does, the other finds no draft. `seen` as in configure. Raises NOT_FOUND, NOTHING_TO_PUBLISH, DRAFT_CHANGED,
 * and WORKFLOW_INVALID with the findings (the collection's own guard, which holds by every door).
 */
export async function publishDraft(req: PayloadRequest, { id, seen }: { id: number; seen: string | undefined }): Promise<{ number: number; version: number }> {
  return inTx(req, async () => {
    const workflow = await workflowOf(req, id, { lock: true })
    const draft = (await versionsOf(req, id)).find(({ state }) => state === 'draft')
    if (!draft) throw new DomainError('NOTHING_TO_PUBLISH', { workflow: workflow.key })
    if (seen !== undefined && fingerprintOf(draft.definition) !== seen) throw new DomainError('DRAFT_CHANGED', { workflow: workflow.key })
    await req.payload.update({
      collection: slugs.workflowVersions, id: draft.id, data: { state: 'published' } as never, depth: 0, overrideAccess: false, user: req.user, req,
    })
    return { number: draft.number, version: draft.id }
  })
}
