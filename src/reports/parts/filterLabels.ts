import type { Text } from '../../shared/text.ts'
import { transactions } from '../custom/sources/transactions.ts'

/** What a field of transactions is called, by whatever it is asked for. */
const field = (key: keyof typeof transactions.fields): Text => transactions.fields[key]!.label

/** What the filters are called where people read them. */
export const filterLabels: Readonly<Record<string, Text>> = {
  status: field('status'),
  priority: field('priority'),
  type: field('type'),
  category: field('category'),
  department: field('department'),
  client: field('clientName'),
  client_name: { en: 'Client without an account', ar: 'عميل بلا حساب' },
  client_not: { en: 'Clients but', ar: 'العملاء عدا' },
  assigned_to: field('assignedTo'),
  assigned_to_not: { en: 'Assigned to all but', ar: 'مسندة إلى الجميع عدا' },
  created_by: field('createdBy'),
  tags: field('tags'),
  project_id: field('projectId'),
  external_reference: field('externalReference'),
  reference: field('reference'),
  import: { en: 'Import', ar: 'الاستيراد' },
  stage: field('stage'),
  workflow: field('workflow'),
  created_after: { en: 'Created from', ar: 'أُنشئت من' },
  created_before: { en: 'Created until', ar: 'أُنشئت حتى' },
  updated_after: { en: 'Updated from', ar: 'حُدّثت من' },
  updated_before: { en: 'Updated until', ar: 'حُدّثت حتى' },
  due_after: { en: 'Due from', ar: 'تستحق من' },
  due_before: { en: 'Due until', ar: 'تستحق حتى' },
  begun_after: { en: 'Begun from', ar: 'بدأت من' },
  begun_before: { en: 'Begun until', ar: 'بدأت حتى' },
  ended_after: { en: 'Ended from', ar: 'انتهت من' },
  ended_before: { en: 'Ended until', ar: 'انتهت حتى' },
  completed_after: { en: 'Completed from', ar: 'أُنجزت من' },
  completed_before: { en: 'Completed until', ar: 'أُنجزت حتى' },
  open_on: { en: 'Open at the end of', ar: 'مفتوحة في نهاية يوم' },
  on_time: { en: 'On time', ar: 'في الموعد' },
  lead_time_over: { en: 'Lead time, hours at least', ar: 'مدة الإنجاز بالساعات، لا تقل عن' },
  lead_time_under: { en: 'Lead time, hours below', ar: 'مدة الإنجاز بالساعات، أقل من' },
  rework: { en: 'Done again', ar: 'أُعيد العمل عليها' },
  overdue: field('overdue'),
  due_soon: { en: 'Due soon', ar: 'تستحق قريبًا' },
  has_attachments: { en: 'With files', ar: 'لها ملفات' },
  my_approvals: { en: 'Waiting for my approval', ar: 'بانتظار موافقتي' },
  actor: { en: 'Person', ar: 'الشخص' },
  user: { en: 'Person', ar: 'الشخص' },
  role: { en: 'Role', ar: 'الدور' },
  action: { en: 'Action', ar: 'الإجراء' },
  entity: { en: 'Record kind', ar: 'نوع السجل' },
  outcome: { en: 'Outcome', ar: 'النتيجة' },
}

/** The table whose names stand behind the ids of a filter. */
export const wordTables: Readonly<Record<string, 'transaction_types' | 'categories' | 'departments' | 'users'>> = {
  type: 'transaction_types', category: 'categories', department: 'departments', client: 'users', client_not: 'users',
  assigned_to: 'users', assigned_to_not: 'users', created_by: 'users', user: 'users', actor: 'users',
}
