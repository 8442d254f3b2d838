import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { Snapshot } from '../../workflows/snapshot.ts'

type Row = Omit<Snapshot, 'fields'> & { fields: Record<string, unknown> }

/**
 * Transactions as the conditions of workflows see them, by id, as they are now: one statement for any number. Checks no
 * access: what a condition reads is told to nobody.
 */
export async function snapshotsOf(req: PayloadRequest, ids: readonly number[]): Promise<Map<number, Snapshot>> {
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(req)<Row>(
    `select t.id, coalesce(t.status, '') as status, t.created_by_id as "createdBy", t.assigned_to_id as "assignedTo",
       t.submitted_by_id as "submittedBy", t.client_id as client, coalesce(t.attachment_count, 0)::int as "attachmentCount",
       jsonb_build_object(
         'reference', t.reference, 'externalReference', t.external_reference, 'title', t.title, 'description', t.description,
         'clientName', t.client_name, 'projectId', t.project_id, 'priority', t.priority, 'type', t.type_id,
         'category', t.category_id, 'department', t.department_id, 'dueDate', t.due_date, 'createdAt', t.created_at,
         'statusChangedAt', t.status_changed_at,
         'tags', (select coalesce(jsonb_agg(tag.text order by tag."order"), '[]') from transactions_texts tag
           where tag.parent_id = t.id and tag.path = 'tags')
       ) as fields
     from transactions t where t.id = any($1::int[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
