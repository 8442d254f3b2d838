import type { Text } from './text.ts'

/** What each kind of job does, in the words of the office. */
const names: Readonly<Record<string, Text>> = {
  'notifications.spread': { en: 'Decide who is told', ar: 'تحديد من يُبلَّغ' },
  'mails.deliver': { en: 'Send mails', ar: 'إرسال الرسائل' },
  'notifications.gather-digests': { en: 'Gather digests', ar: 'إعداد الملخصات' },
  'notifications.plan-sends': { en: 'Plan messages to many', ar: 'تخطيط الرسائل الجماعية' },
  'reminders.tell': { en: 'Remind of due dates', ar: 'التذكير بمواعيد الاستحقاق' },
  'webhooks.call': { en: 'Call webhooks', ar: 'استدعاء خطافات الويب' },
  'users.take-in-registration': { en: 'Take in registrations', ar: 'استقبال طلبات التسجيل' },
  'users.start-password-reset': { en: 'Begin password resets', ar: 'بدء استعادة كلمات المرور' },
  'imports.import-rows': { en: 'Import rows', ar: 'استيراد الصفوف' },
  'analytics.fold-counts': { en: 'Sum up counts', ar: 'تجميع الأعداد' },
  'reports.make': { en: 'Make reports', ar: 'إعداد التقارير' },
  'reports.forget': { en: 'Remove files of old reports', ar: 'حذف ملفات التقارير القديمة' },
  'reports.schedules': { en: 'Run report schedules', ar: 'تشغيل جداول التقارير' },
  'imports.forget-files': { en: 'Remove old import files', ar: 'حذف ملفات الاستيراد القديمة' },
  'attachments.take-over-verdicts': { en: 'Mark scanned files', ar: 'تمييز الملفات المفحوصة' },
  'attachments.tidy-files': { en: 'Remove files nobody has', ar: 'حذف الملفات غير المستخدمة' },
  'attachments.make-previews': { en: 'Make previews of files', ar: 'إنشاء معاينات الملفات' },
  scanContents: { en: 'Scan files for viruses', ar: 'فحص الملفات من الفيروسات' },
  'housekeeping.tidy-up': { en: 'Remove what is old', ar: 'حذف ما انتهت مدته' },
  'transactions.learn-words': { en: 'Learn words for searching', ar: 'تعلّم كلمات البحث' },
  'audit.seal': { en: 'Seal the audit log', ar: 'ختم سجل التدقيق' },
  'audit.retention': { en: 'Remove old audit entries', ar: 'حذف قيود التدقيق القديمة' },
  sweepDue: { en: 'Run deadlines and timers', ar: 'تشغيل المواعيد والمؤقتات' },
  moveToCalendar: { en: 'Apply changed calendars', ar: 'تطبيق التقاويم المعدلة' },
  'calendars.read-feed': { en: 'Read a holiday feed', ar: 'قراءة تقويم عطلات' },
  'calendars.read-feeds': { en: 'Read holiday feeds', ar: 'قراءة تقاويم العطلات' },
}

/** What the jobs of a queue do; null for one that this release does not know. */
export function queueName(queue: string): Text | null {
  return (Object.hasOwn(names, queue) ? names[queue] : undefined) ?? null
}
