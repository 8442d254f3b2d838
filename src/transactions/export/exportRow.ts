import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Priority } from '../../shared/priorities.ts'

/** A transaction with its words, as columns of an export read it. Days and moments as the office's clock shows them. */
export type ExportRow = {
  id: number
  reference: string
  externalReference: string
  title: string | null
  clientName: string
  client: string | null
  typeEn: string | null
  typeAr: string | null
  categoryEn: string | null
  categoryAr: string | null
  departmentEn: string | null
  departmentAr: string | null
  description: string | null
  projectId: string | null
  tags: string | null
  priority: Priority
  status: string
  workflowVersion: number
  assignedTo: string | null
  createdBy: string | null
  dueDate: string | null
  createdAt: string
  updatedAt: string
  completedAt: string | null
  attachmentCount: number
  clientAttachmentCount: number
}

/** Reads rows by id, in the order of the ids. Which ids a person may have was decided before. */
export async function readExportRows(req: PayloadRequest, ids: readonly number[]): Promise<ExportRow[]> {
  const { office } = await settingsOf(req.payload)
  return sqlOf(req)<ExportRow>(
    `select t.id, t.reference, t.external_reference as "externalReference", t.title, t.client_name as "clientName",
       client.name as client, type.name_en as "typeEn", type.name_ar as "typeAr",
       category.name_en as "categoryEn", category.name_ar as "categoryAr",
       department.name_en as "departmentEn", department.name_ar as "departmentAr",
       t.description, t.project_id as "projectId", t.priority, t.status, t.workflow_version_id as "workflowVersion",
       (select string_agg(tag.text, ', ' order by tag."order") from transactions_texts tag
        where tag.parent_id = t.id and tag.path = 'tags') as tags,
       assignee.name as "assignedTo", creator.name as "createdBy",
       to_char(t.due_date at time zone 'UTC', 'YYYY-MM-DD') as "dueDate",
       to_char(t.created_at at time zone $2, 'YYYY-MM-DD HH24:MI') as "createdAt",
       to_char(t.updated_at at time zone $2, 'YYYY-MM-DD HH24:MI') as "updatedAt",
       to_char(t.completed_at at time zone $2, 'YYYY-MM-DD HH24:MI') as "completedAt",
       coalesce(t.attachment_count, 0)::int as "attachmentCount",
       coalesce(t.client_attachment_count, 0)::int as "clientAttachmentCount"
     from unnest($1::int[]) with ordinality as asked(id, place)
     join transactions t on t.id = asked.id
     left join users client on client.id = t.client_id
     left join users assignee on assignee.id = t.assigned_to_id
     left join users creator on creator.id = t.created_by_id
     left join transaction_types type on type.id = t.type_id
     left join categories category on category.id = t.category_id
     left join departments department on department.id = t.department_id
     order by asked.place`,
    [ids, office.timeZone],
  )
}
