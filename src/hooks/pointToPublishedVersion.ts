import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { forgetApprovals } from '../access/approvalsAsked.ts'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'

/**
 * Publishing a version makes it the one new transactions start on; the former one retires. Retiring that one leaves
 * the workflow without: nothing new starts on it until a version is published again.
 */
export const pointToPublishedVersion: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const workflow: number = typeof doc.workflow === 'object' ? doc.workflow.id : doc.workflow
  if (doc.state === 'retired' && previousDoc?.state === 'published') await forget(req, workflow, doc.id)
  if (doc.state !== 'published' || previousDoc?.state === 'published') return doc
  const sql = sqlOf(req)
  await sql('update workflows set published_version_id = $1, updated_at = now() where id = $2', [doc.id, workflow])
  await sql(
    `update workflow_versions set state = 'retired', updated_at = now()
     where workflow_id = $1 and id <> $2 and state = 'published'`,
    [workflow, doc.id],
  )
  forgetApprovals(req.payload)
  const caller = callerOf(req)
  await publish(req, [
    {
      type: 'workflowPublished',
      workflowId: workflow,
      workflow: doc.definition?.key ?? String(workflow),
      version: doc.number,
      by: caller && { id: caller.id, role: caller.role },
      at: now().toISOString(),
    },
  ])
  return doc
}

/** Only where it still points there: another version may have been published meanwhile. */
async function forget(req: PayloadRequest, workflow: number, version: number): Promise<void> {
  await sqlOf(req)('update workflows set published_version_id = null, updated_at = now() where id = $1 and published_version_id = $2', [workflow, version])
}
