import type { Text } from '../../../shared/text.ts'

/** What the history says. */
export const historyWords = {
  versions: { en: 'What became of the versions', ar: 'ما جرى على النسخ' },
  made: { en: 'Version {number} was begun', ar: 'بدأت النسخة {number}' },
  published: { en: 'Version {number} was published', ar: 'نُشرت النسخة {number}' },
  changes: { en: '{count} differences to the version before', ar: 'الفروق عن النسخة السابقة: {count}' },
  noVersions: { en: 'The audit log no longer tells of them.', ar: 'لم يعد سجل التدقيق يذكرها.' },
  executions: { en: 'Steps taken', ar: 'الخطوات المنفذة' },
  noExecutions: { en: 'No transaction has taken a step on this workflow yet.', ar: 'لم تُنفذ أي خطوة على سير العمل هذا بعد.' },
  transaction: { en: 'Transaction', ar: 'المعاملة' },
  when: { en: 'When', ar: 'الوقت' },
  by: { en: 'By', ar: 'بواسطة' },
  step: { en: 'Step', ar: 'الخطوة' },
  from: { en: 'From', ar: 'من' },
  to: { en: 'To', ar: 'إلى' },
  comment: { en: 'Comment', ar: 'التعليق' },
  newer: { en: 'Newer', ar: 'الأحدث' },
  older: { en: 'Older', ar: 'الأقدم' },
  page: { en: 'Page {page}', ar: 'الصفحة {page}' },
} as const satisfies Record<string, Text>
