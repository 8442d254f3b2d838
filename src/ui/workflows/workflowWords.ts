import type { Text } from '../../shared/text.ts'

/** What several of the workflow screens say. */
export const workflowWords = {
  workflows: { en: 'Workflows', ar: 'مسارات العمل' },
  sections: { en: 'Parts of the workflow', ar: 'أقسام سير العمل' },
  design: { en: 'Design', ar: 'التصميم' },
  versions: { en: 'Versions', ar: 'النسخ' },
  publish: { en: 'Publish', ar: 'النشر' },
  try: { en: 'Try', ar: 'التجربة' },
  simulate: { en: 'Simulate', ar: 'المحاكاة' },
  history: { en: 'History', ar: 'السجل' },
  analytics: { en: 'Analytics', ar: 'التحليلات' },
  draft: { en: 'Draft', ar: 'مسودة' },
  published: { en: 'Published', ar: 'منشورة' },
  retired: { en: 'Retired', ar: 'سابقة' },
  version: { en: 'Version {number}', ar: 'النسخة {number}' },
  versionDraft: { en: 'Version {number} (draft)', ar: 'النسخة {number} (مسودة)' },
  versionPublished: { en: 'Version {number} (published)', ar: 'النسخة {number} (منشورة)' },
  noVersion: { en: 'Not published', ar: 'غير منشور' },
  running: { en: 'Running transactions', ar: 'المعاملات الجارية' },
  error: { en: 'Error', ar: 'خطأ' },
  warning: { en: 'Warning', ar: 'تنبيه' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  close: { en: 'Close', ar: 'إغلاق' },
  working: { en: 'Working…', ar: 'جارٍ التنفيذ…' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  tryAgain: { en: 'Try again', ar: 'حاول مجدداً' },
  office: { en: 'The system', ar: 'النظام' },
  rename: { en: 'Name and description', ar: 'الاسم والوصف' },
  nameEn: { en: 'Name (English)', ar: 'الاسم (بالإنجليزية)' },
  nameAr: { en: 'Name (Arabic)', ar: 'الاسم (بالعربية)' },
  description: { en: 'Description', ar: 'الوصف' },
  key: { en: 'Key', ar: 'المفتاح' },
  save: { en: 'Save', ar: 'حفظ' },
  notShaped: {
    en: 'This definition has not the shape of one, so it cannot be drawn. Its text is in the design.',
    ar: 'ليس لهذا التعريف الشكل المطلوب فلا يمكن رسمه، ونصه في التصميم.',
  },
} as const satisfies Record<string, Text>

export type WorkflowWord = keyof typeof workflowWords
