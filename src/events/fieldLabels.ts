import type { Text } from '../shared/text.ts'

const labels: Readonly<Record<string, Text>> = {
  externalReference: { en: 'Reference number', ar: 'الرقم المرجعي' },
  title: { en: 'Title', ar: 'العنوان' },
  client: { en: 'Client', ar: 'العميل' },
  clientName: { en: 'Client name', ar: 'اسم العميل' },
  type: { en: 'Type', ar: 'النوع' },
  description: { en: 'Description', ar: 'الوصف' },
  category: { en: 'Category', ar: 'الفئة' },
  priority: { en: 'Priority', ar: 'الأولوية' },
  department: { en: 'Department', ar: 'الإدارة' },
  projectId: { en: 'Project number', ar: 'رقم المشروع' },
  assignedTo: { en: 'Assigned to', ar: 'المسند إليه' },
  dueDate: { en: 'Due date', ar: 'تاريخ الاستحقاق' },
  tags: { en: 'Tags', ar: 'الوسوم' },
  customFields: { en: 'Additional fields', ar: 'الحقول الإضافية' },
  status: { en: 'Status', ar: 'الحالة' },
}

/** What people call a field of a transaction; a field nobody named yet keeps its own name. */
export function fieldLabel(field: string): Text {
  return (Object.hasOwn(labels, field) ? labels[field] : undefined) ?? { en: field, ar: field }
}

/** True for the fields every transaction has, whatever its workflow adds. */
export function isTransactionField(field: string): boolean {
  return Object.hasOwn(labels, field)
}
