import { priorities } from '../../../shared/priorities.ts'
import { slugs } from '../../../shared/slugs.ts'
import { statusKinds } from '../../../shared/statusKinds.ts'
import type { ReportField, Source } from './field.ts'
import { choice, computed, dueDay, person, plain, staff, word } from './fieldMakers.ts'

/**
 * What of a transaction stands in any report about it or about what belongs to it; `t` is the alias of its table.
 */
export function fieldsOfTransaction(t: string): Record<string, ReportField> {
  const fields: Record<string, ReportField> = {
    externalReference: plain('code', { en: 'Reference number', ar: 'الرقم المرجعي' }, `${t}.external_reference`, 20, { path: 'externalReference' }),
    reference: plain('code', { en: 'Transaction number', ar: 'رقم المعاملة' }, `${t}.reference`, 18, { path: 'reference' }),
    title: plain('text', { en: 'Title', ar: 'العنوان' }, `${t}.title`, 36, { path: 'title' }),
    clientName: plain('text', { en: 'Client', ar: 'العميل' }, `${t}.client_name`, 28, { path: 'clientName' }),
    client: person({ en: 'Client account', ar: 'حساب العميل' }, `${t}.client_id`, 'client', 'clients', { path: 'client' }),
    type: word({ en: 'Type', ar: 'النوع' }, `${t}.type_id`, 'type', 'types', 22, { path: 'type' }),
    category: word({ en: 'Category', ar: 'التصنيف' }, `${t}.category_id`, 'category', 'categories', 16, { path: 'category' }),
    department: word({ en: 'Department', ar: 'القسم' }, `${t}.department_id`, 'department', 'departments', 18, { path: 'department' }),
    priority: choice({ en: 'Priority', ar: 'الأولوية' }, `${t}.priority`, 'priorities', priorities, 10, { path: 'priority' }),
    status: {
      ...choice({ en: 'Status', ar: 'الحالة' }, `${t}.status`, 'statuses', [], 16, { path: 'status' }),
      sortSql: ({ place, statuses }) => `array_position(${place(statuses)}::text[], ${t}.status::text)`,
    },
    stage: choice({ en: 'Stage', ar: 'المرحلة' }, `${t}.state_kind`, 'stages', statusKinds, 14, { path: 'stateKind' }),
    assignedTo: person({ en: 'Assigned to', ar: 'المسند إليه' }, `${t}.assigned_to_id`, 'assignee', 'staff', { path: 'assignedTo', ofHouse: true }),
    dueDate: plain('day', { en: 'Due date', ar: 'تاريخ الاستحقاق' }, dueDay(`${t}.due_date`), 12, { path: 'dueDate' }),
    overdue: computed(
      'yesNo', { en: 'Overdue', ar: 'متأخرة' },
      ({ place, today }) => `coalesce(${t}.state_kind = 'normal' and ${dueDay(`${t}.due_date`)} < ${place(today)}::date, false)`, 10, { path: 'dueDate' },
    ),
    createdAt: plain('moment', { en: 'Created', ar: 'تاريخ الإنشاء' }, `${t}.created_at`, 17),
    begunAt: plain('moment', { en: 'Begun', ar: 'تاريخ البدء' }, `${t}.begun_at`, 17, { path: 'begunAt' }),
    endedAt: plain('moment', { en: 'Ended', ar: 'تاريخ الانتهاء' }, `${t}.ended_at`, 17, { path: 'endedAt' }),
    endedAs: choice({ en: 'Ended as', ar: 'النتيجة' }, `${t}.outcome`, 'endings', ['completed', 'cancelled'], 14, { path: 'outcome' }),
    timeliness: choice({ en: 'On time or late', ar: 'في الموعد أو متأخرة' }, `${t}.timeliness`, 'timeliness', ['onTime', 'late'], 14, { path: 'timeliness' }),
    leadHours: plain('hours', { en: 'Lead time (hours)', ar: 'مدة الإنجاز (ساعات)' }, `${t}.lead_hours`, 14, { path: 'leadHours' }),
    projectId: plain('text', { en: 'Project', ar: 'المشروع' }, `${t}.project_id`, 16, { path: 'projectId' }),
    workflow: word({ en: 'Workflow', ar: 'سير العمل' }, `${t}.workflow_id`, 'workflow', 'workflows', 24, { path: 'workflow', roles: staff }),
  }
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, of: slugs.transactions }]))
}

/** The tables behind {@link fieldsOfTransaction}. */
export const joinsOfTransaction = (t: string): Record<string, string> => ({
  client: `left join users client on client.id = ${t}.client_id`,
  assignee: `left join users assignee on assignee.id = ${t}.assigned_to_id`,
  type: `left join transaction_types type on type.id = ${t}.type_id`,
  category: `left join categories category on category.id = ${t}.category_id`,
  department: `left join departments department on department.id = ${t}.department_id`,
  workflow: `left join workflows workflow on workflow.id = ${t}.workflow_id`,
})

/** Every transaction the reader may see; deleted ones for nobody. */
export const transactions: Source = {
  slug: slugs.transactions,
  table: 'transactions',
  rows: { en: 'Transactions', ar: 'المعاملات' },
  roles: ['client', 'editor', 'admin'],
  date: 'createdAt',
  transaction: '',
  customFields: 's',
  only: { deletedAt: { exists: false } },
  reference: { sql: 's.reference', joins: [] },
  usual: ['externalReference', 'reference', 'title', 'clientName', 'type', 'priority', 'status', 'dueDate'],
  joins: {
    ...joinsOfTransaction('s'),
    creator: 'left join users creator on creator.id = s.created_by_id',
    submitter: 'left join users submitter on submitter.id = s.submitted_by_id',
  },
  fields: {
    ...fieldsOfTransaction('s'),
    createdBy: person({ en: 'Created by', ar: 'أنشأها' }, 's.created_by_id', 'creator', 'staff', { path: 'createdBy', ofHouse: true }),
    submittedBy: person({ en: 'Submitted by', ar: 'قدّمها' }, 's.submitted_by_id', 'submitter', 'people', { path: 'submittedBy', ofHouse: true }),
    updatedAt: plain('moment', { en: 'Updated', ar: 'آخر تحديث' }, 's.updated_at', 17, { path: 'updatedAt' }),
    statusChangedAt: plain('moment', { en: 'Status since', ar: 'الحالة منذ' }, 's.status_changed_at', 17, { path: 'statusChangedAt' }),
    daysInStatus: computed(
      'number', { en: 'Days in status', ar: 'الأيام في الحالة' },
      ({ place, now }) => `round((extract(epoch from ${place(now)}::timestamptz - coalesce(s.status_changed_at, s.created_at)) / 86400)::numeric, 1)`, 12,
      { path: 'statusChangedAt' },
    ),
    daysOverdue: computed(
      'number', { en: 'Days overdue', ar: 'أيام التأخر' },
      ({ place, today }) =>
        `case when s.state_kind = 'normal' and ${dueDay('s.due_date')} < ${place(today)}::date then ${place(today)}::date - ${dueDay('s.due_date')} end`, 12,
      { path: 'dueDate' },
    ),
    daysOpen: computed(
      'number', { en: 'Days open', ar: 'الأيام منذ الفتح' },
      ({ place, now }) => `case when s.state_kind <> 'final' then round((extract(epoch from ${place(now)}::timestamptz - s.created_at) / 86400)::numeric, 1) end`, 12,
    ),
    rework: plain('number', { en: 'Steps back', ar: 'مرات الإعادة' }, 's.rework_steps', 12, { path: 'reworkSteps', roles: staff }),
    description: plain('text', { en: 'Description', ar: 'الوصف' }, 's.description', 50, { path: 'description', shownOnly: true }),
    tags: computed(
      'text', { en: 'Tags', ar: 'الوسوم' },
      () => `(select string_agg(tag.text, ', ' order by tag."order") from transactions_texts tag where tag.parent_id = s.id and tag.path = 'tags')`, 20,
      { path: 'tags', shownOnly: true },
    ),
    // A client counts the files meant for them, here as everywhere; so this is not the field `attachmentCount`.
    files: computed(
      'number', { en: 'Files', ar: 'الملفات' },
      ({ role }) => `coalesce(s.${role === 'client' ? 'client_attachment_count' : 'attachment_count'}, 0)`, 8,
    ),
  },
}
