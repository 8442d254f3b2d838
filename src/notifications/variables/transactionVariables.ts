import type { PayloadRequest } from 'payload'
import type { MailReader } from '../../mails/templates/accountVariables.ts'
import type { Variables } from '../../mails/templates/variables/fill.ts'
import { sayDay } from '../../mails/templates/sayMoment.ts'
import { env } from '../../platform/env.ts'
import { sqlOf } from '../../platform/tx.ts'
import { isPriority, priorityLabels } from '../../shared/priorities.ts'
import type { Settings } from '../../shared/settings.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'

/** Whom mails are written to, and how. An address that is nobody's account reads as a client does. */
export type MailRecipient = { id: number; role: 'admin' | 'editor' | 'client'; name: string; email: string; locale: Locale }

/** The same as mails about accounts know them. */
export function asReader(reader: MailRecipient): MailReader {
  return { ...reader, isStaff: reader.role !== 'client' }
}

type Row = {
  id: number
  reference: string
  externalReference: string
  title: string | null
  clientName: string
  priority: string
  status: string
  statusLabel: Text | null
  dueDate: Date | null
  type: Text
  category: Text | null
  department: Text | null
  assignee: string | null
}

const label = (alias: string) => `case when ${alias}.id is null then null else jsonb_build_object('en', ${alias}.name_en, 'ar', ${alias}.name_ar) end`

const facts = `select t.id, t.reference, t.external_reference as "externalReference", t.title, t.client_name as "clientName", t.priority, t.status,
    t.due_date as "dueDate", ${label('ty')} as type, ${label('c')} as category, ${label('d')} as department, a.name as assignee,
    (select s->'label' from workflow_versions v, jsonb_array_elements(v.definition->'states') s where v.id = t.workflow_version_id and s->>'key' = t.status limit 1) as "statusLabel"
  from transactions t
    left join transaction_types ty on ty.id = t.type_id left join categories c on c.id = t.category_id
    left join departments d on d.id = t.department_id left join users a on a.id = t.assigned_to_id
  where t.id = any($1::int[])`

/** What mails say of these transactions, by number, in their reader's language. Who works on them is for staff. */
export async function transactionVariables(
  req: PayloadRequest,
  ids: readonly number[],
  { role, locale }: Pick<MailRecipient, 'role' | 'locale'>,
  { office }: Pick<Settings, 'office'>,
): Promise<Map<number, Variables>> {
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(req)<Row>(facts, [[...new Set(ids)]], 'mail-transactions')
  return new Map(rows.map((row) => {
    const type = say(row.type, locale)
    return [row.id, {
      reference: row.reference,
      externalReference: row.externalReference,
      name: row.title || type,
      title: row.title,
      type,
      category: row.category && say(row.category, locale),
      priority: isPriority(row.priority) ? say(priorityLabels[row.priority], locale) : row.priority,
      status: row.statusLabel ? say(row.statusLabel, locale) : row.status,
      dueDate: row.dueDate && sayDay(row.dueDate.toISOString().slice(0, 10), office),
      assignee: role === 'client' ? null : row.assignee,
      department: row.department && say(row.department, locale),
      client: row.clientName,
      link: addressOf(`/admin/collections/transactions/${row.id}`),
    }]
  }))
}

/** What somebody learns of a transaction that is no longer theirs to read: that it was this one. */
export function byNumberAlone({ reference }: Variables): Variables {
  return { reference, name: reference }
}

/** A page of the office, whole. */
export function addressOf(path: string): string {
  return new URL(path, env().PUBLIC_URL).href
}
