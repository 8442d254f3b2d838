import type { Text } from './text.ts'

/** One entry of a list that admins edit later; `key` never changes, so imports and tests can rely on it. */
export type ListEntry = { key: string; label: Text }

/** The types a new office starts with (product.md §2). */
export const defaultTypes = [
  { key: 'document_review', label: { en: 'Document Review', ar: 'مراجعة مستندات' } },
  { key: 'approval_request', label: { en: 'Approval Request', ar: 'طلب اعتماد' } },
  { key: 'revision_request', label: { en: 'Revision Request', ar: 'طلب تعديل' } },
  { key: 'submission', label: { en: 'Submission', ar: 'تقديم' } },
  { key: 'information_request', label: { en: 'Information Request', ar: 'طلب معلومات' } },
  { key: 'approval_processing', label: { en: 'Approval Processing', ar: 'معالجة اعتماد' } },
  { key: 'document_upload', label: { en: 'Document Upload', ar: 'رفع مستندات' } },
  { key: 'status_update', label: { en: 'Status Update', ar: 'تحديث حالة' } },
  { key: 'task_assignment', label: { en: 'Task Assignment', ar: 'إسناد مهمة' } },
  { key: 'review_completed', label: { en: 'Review Completed', ar: 'اكتمال المراجعة' } },
] as const satisfies readonly ListEntry[]

export const defaultCategories = [
  { key: 'architecture', label: { en: 'Architecture', ar: 'العمارة' } },
  { key: 'engineering', label: { en: 'Engineering', ar: 'الهندسة' } },
  { key: 'construction', label: { en: 'Construction', ar: 'الإنشاءات' } },
  { key: 'planning', label: { en: 'Planning', ar: 'التخطيط' } },
  { key: 'consultation', label: { en: 'Consultation', ar: 'الاستشارات' } },
] as const satisfies readonly ListEntry[]

export const defaultDepartments = [
  { key: 'architecture', label: { en: 'Architecture', ar: 'إدارة العمارة' } },
  { key: 'engineering', label: { en: 'Engineering', ar: 'إدارة الهندسة' } },
  { key: 'legal', label: { en: 'Legal', ar: 'الإدارة القانونية' } },
  { key: 'finance', label: { en: 'Finance', ar: 'الإدارة المالية' } },
  { key: 'operations', label: { en: 'Operations', ar: 'إدارة العمليات' } },
] as const satisfies readonly ListEntry[]

/** The time zone an office has until an admin says otherwise. */
export const defaultTimeZone = 'Asia/Riyadh'
