import type { Text } from '../shared/text.ts'

/**
 * The reports the office knows, by key; each is a folder of its own. `custom` is one that somebody built
 * (collection report-definitions).
 */
export const reportTypes = {
  summary: { en: 'Transaction summary', ar: 'ملخص المعاملات' },
  detail: { en: 'Transaction detail', ar: 'تفاصيل المعاملات' },
  statusHistory: { en: 'Status history', ar: 'سجل الحالات' },
  progress: { en: 'Progress of open work', ar: 'تقدم الأعمال المفتوحة' },
  overdue: { en: 'Overdue transactions', ar: 'المعاملات المتأخرة' },
  workload: { en: 'Workload', ar: 'عبء العمل' },
  performance: { en: 'Service times and performance', ar: 'مدد الخدمة والأداء' },
  userActivity: { en: 'User activity', ar: 'نشاط المستخدمين' },
  signIns: { en: 'Sign-in history', ar: 'سجل تسجيل الدخول' },
  auditTrail: { en: 'Audit trail', ar: 'سجل التدقيق' },
  systemUsage: { en: 'System usage', ar: 'استخدام النظام' },
  errors: { en: 'System errors', ar: 'أخطاء النظام' },
  custom: { en: 'Custom report', ar: 'تقرير مخصص' },
} as const satisfies Record<string, Text>

export type ReportType = keyof typeof reportTypes

export const reportFormats = ['pdf', 'xlsx', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** waiting -> making -> ready | failed. */
export const reportStates = {
  waiting: { en: 'Waiting', ar: 'بالانتظار' },
  making: { en: 'Being made', ar: 'قيد الإعداد' },
  ready: { en: 'Ready', ar: 'جاهز' },
  failed: { en: 'Failed', ar: 'فشل' },
} as const satisfies Record<string, Text>

export type ReportState = keyof typeof reportStates

/** What a custom report is made from; the audit log and users for administrators alone. */
export const reportSources = {
  transactions: { en: 'Transactions', ar: 'المعاملات' },
  history: { en: 'Status changes', ar: 'تغييرات الحالة' },
  workflows: { en: 'Workflows', ar: 'سير العمل' },
  attachments: { en: 'Files', ar: 'الملفات' },
  users: { en: 'People', ar: 'المستخدمون' },
  audit: { en: 'Audit log', ar: 'سجل التدقيق' },
} as const satisfies Record<string, Text>

export type ReportSource = keyof typeof reportSources
