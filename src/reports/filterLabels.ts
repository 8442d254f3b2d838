import type { Text } from '../shared/text.ts'

/** What the filters are called where people read them. One that is missing here is shown by its name. */
export const filterLabels: Readonly<Record<string, Text>> = {
  status: { en: 'Status', ar: 'الحالة' },
  priority: { en: 'Priority', ar: 'الأولوية' },
  type: { en: 'Type', ar: 'النوع' },
  category: { en: 'Category', ar: 'التصنيف' },
  department: { en: 'Department', ar: 'القسم' },
  client: { en: 'Client', ar: 'العميل' },
  assigned_to: { en: 'Assigned to', ar: 'المسند إليه' },
  created_by: { en: 'Created by', ar: 'أنشأها' },
  tags: { en: 'Tags', ar: 'الوسوم' },
  project_id: { en: 'Project', ar: 'المشروع' },
  external_reference: { en: 'Reference number', ar: 'الرقم المرجعي' },
  reference: { en: 'Transaction number', ar: 'رقم المعاملة' },
  import: { en: 'Import', ar: 'الاستيراد' },
  stage: { en: 'Stage', ar: 'المرحلة' },
  created_after: { en: 'Created from', ar: 'أُنشئت من' },
  created_before: { en: 'Created until', ar: 'أُنشئت حتى' },
  updated_after: { en: 'Updated from', ar: 'حُدّثت من' },
  updated_before: { en: 'Updated until', ar: 'حُدّثت حتى' },
  due_after: { en: 'Due from', ar: 'تستحق من' },
  due_before: { en: 'Due until', ar: 'تستحق حتى' },
  overdue: { en: 'Overdue', ar: 'متأخرة' },
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
  type: 'transaction_types', category: 'categories', department: 'departments', client: 'users', assigned_to: 'users', created_by: 'users', user: 'users', actor: 'users',
}
