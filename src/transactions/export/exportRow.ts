import type { PayloadRequest } from 'payload'
import { joinSql, type SqlPart } from '../../platform/idsQuery.ts'
import type { OrderedIds } from '../../platform/orderedIds.ts'
import { readByCursor } from '../../platform/readByCursor.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Priority } from '../../shared/priorities.ts'
import type { Locale } from '../../shared/text.ts'
import { isReadPlainly } from '../columns.ts'
import { asRead } from './asRead.ts'

/** A transaction in words, as columns of an export read it. Days and moments as the office's clock shows them. */
export type ExportRow = {
  id: number
  reference: string
  externalReference: string
  title: string | null
  clientName: string
  client: string | null
  type: string | null
  category: string | null
  department: string | null
  description: string | null
  projectId: string | null
  tags: string | null
  /** Null where an app keeps it from the reader, as whatever else may be null. */
  priority: Priority | null
  status: string | null
  statusSince: string
  workflowVersion: number
  assignedTo: string | null
  createdBy: string | null
  dueDate: string | null
  createdAt: string | null
  updatedAt: string | null
  completedAt: string | null
  attachmentCount: number | null
  clientAttachmentCount: number | null
}

/** What is read only where a column needs it; id and number are always there. */
export type RowField = Exclude<keyof ExportRow, 'id' | 'reference'>

type Asked = { fields: ReadonlySet<RowField>; locale: Locale; signal: AbortSignal }

/** The rows of transactions in their order, in batches, with these fields. Which ones a person may have was decided before. Only in a snapshot. */
export async function* readExportRows(req: PayloadRequest, { rows, order }: OrderedIds, { fields, locale, signal }: Asked): AsyncGenerator<ExportRow[]> {
  const { office } = await settingsOf(req.payload)
  const read = [...fields].map((field) => ({ field, ...sqlOfField[field](locale) }))
  const selected = read.map(({ field, sql }) => `, ${sql} as "${field}"`).join('')
  const joins = [...new Set(read.map(({ join }) => join))].join('\n')
  const part = (text: string): SqlPart => ({ text, values: [] })
  const statement = joinSql`
    select t.id, t.reference${part(selected)}
    from ${rows} join transactions t on t.id = asked.id cross join (select ${{ value: office.timeZone }}::text as zone) clock ${part(joins)}
    order by ${part(order)}`
  const isOurs = isReadPlainly(req.payload)
  for await (const batch of readByCursor<ExportRow>(req, statement, signal)) yield isOurs ? batch : await asRead(req, batch)
}

type Read = (locale: Locale) => { sql: string; join?: string }

const column = (sql: string): Read => () => ({ sql })
const person = (name: string, id: string): Read => () => ({ sql: `${name}.name`, join: `left join users ${name} on ${name}.id = t.${id}` })
/** A name in the reader's language, else in the other. */
const word = (table: string, id: string): Read => (locale) => ({
  sql: `coalesce(nullif(${id}.name_${locale}, ''), nullif(${id}.name_${locale === 'en' ? 'ar' : 'en'}, ''))`,
  join: `left join ${table} ${id} on ${id}.id = t.${id}`,
})
/** As text and cut, because to_char takes several times as long. */
const moment = (sql: string): Read => column(`left((${sql} at time zone clock.zone)::text, 16)`)

const sqlOfField: Record<RowField, Read> = {
  externalReference: column('t.external_reference'),
  title: column('t.title'),
  clientName: column('t.client_name'),
  client: person('client', 'client_id'),
  type: word('transaction_types', 'type_id'),
  category: word('categories', 'category_id'),
  department: word('departments', 'department_id'),
  description: column('t.description'),
  projectId: column('t.project_id'),
  tags: column(`(select string_agg(tag.text, ', ' order by tag."order") from transactions_texts tag where tag.parent_id = t.id and tag.path = 'tags')`),
  priority: column('t.priority'),
  status: column('t.status'),
  workflowVersion: column('t.workflow_version_id'),
  assignedTo: person('assignee', 'assigned_to_id'),
  createdBy: person('creator', 'created_by_id'),
  dueDate: column(`left((t.due_date at time zone 'UTC')::text, 10)`),
  statusSince: moment('coalesce(t.status_changed_at, t.created_at)'),
  createdAt: moment('t.created_at'),
  updatedAt: moment('t.updated_at'),
  completedAt: moment('t.completed_at'),
  attachmentCount: column('coalesce(t.attachment_count, 0)::int'),
  clientAttachmentCount: column('coalesce(t.client_attachment_count, 0)::int'),
}
