import type { CollectionAfterChangeHook } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'

/** Publishing a version makes it the one new transactions start on; the former one retires. */
export const pointToPublishedVersion: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc.state !== 'published' || previousDoc?.state === 'published') return doc
  const workflow = typeof doc.workflow === 'object' ? doc.workflow.id : doc.workflow
  const sql = sqlOf(req)
  await sql('update workflows set published_version_id = $1, updated_at = now() where id = $2', [doc.id, workflow])
  await sql(
    `update workflow_versions set state = 'retired', updated_at = now()
     where workflow_id = $1 and id <> $2 and state = 'published'`,
    [workflow, doc.id],
  )
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
