import { choice, choices, number } from './makers.ts'
import type { SettingGroup } from './setting.ts'

/** What people can be told of. Mails about an account (password reset and the like) always go out: not listed here. */
const notices = [
  { value: 'transactionCreated', label: { en: 'Transaction created', ar: 'إنشاء معاملة' } },
  { value: 'transactionUpdated', label: { en: 'Transaction updated', ar: 'تحديث معاملة' } },
  { value: 'transactionDuplicated', label: { en: 'Transaction duplicated', ar: 'نسخ معاملة' } },
  { value: 'transactionDeleted', label: { en: 'Transaction deleted', ar: 'حذف معاملة' } },
  { value: 'statusChanged', label: { en: 'Status changed', ar: 'تغيير الحالة' } },
  { value: 'completed', label: { en: 'Transaction completed', ar: 'اكتمال معاملة' } },
  { value: 'assignmentChanged', label: { en: 'Assignment changed', ar: 'تغيير الإسناد' } },
  { value: 'clientChanged', label: { en: 'Client changed', ar: 'تغيير العميل' } },
  { value: 'commentAdded', label: { en: 'Comment added', ar: 'إضافة تعليق' } },
  { value: 'documentSubmitted', label: { en: 'Document submitted', ar: 'تقديم مستند' } },
  { value: 'approvalRequested', label: { en: 'Approval requested', ar: 'طلب موافقة' } },
  { value: 'dueSoon', label: { en: 'Due soon', ar: 'اقتراب الاستحقاق' } },
  { value: 'overdue', label: { en: 'Overdue', ar: 'التأخر عن الاستحقاق' } },
  { value: 'escalated', label: { en: 'Escalation', ar: 'التصعيد' } },
  { value: 'registrationReceived', label: { en: 'Registration waiting', ar: 'تسجيل بانتظار الموافقة' } },
  { value: 'importFinished', label: { en: 'Import finished', ar: 'انتهاء الاستيراد' } },
  { value: 'importUndone', label: { en: 'Import undone', ar: 'التراجع عن الاستيراد' } },
  { value: 'reportReady', label: { en: 'Report ready', ar: 'جاهزية تقرير' } },
] as const

const allNotices = notices.map(({ value }) => value)

export const notifications = {
  label: { en: 'Notifications', ar: 'الإشعارات' },
  help: { en: 'What people are told of, by which channel and when.', ar: 'ما يُبلَّغ به الناس، وبأي قناة ومتى.' },
  settings: {
    inApp: choices({
      label: { en: 'In the application', ar: 'داخل النظام' },
      help: {
        en: 'Events that put a notification into the application.',
        ar: 'الأحداث التي تُنشئ إشعاراً داخل النظام.',
      },
      default: allNotices,
      options: notices,
    }),
    email: choices({
      label: { en: 'By email', ar: 'بالبريد الإلكتروني' },
      help: {
        en: 'Events that send an email. Mails about an account itself are always sent.',
        ar: 'الأحداث التي تُرسل بريداً. الرسائل المتعلقة بالحساب نفسه تُرسل دائماً.',
      },
      default: allNotices,
      options: notices,
    }),
    digest: choice({
      label: { en: 'Digest', ar: 'الملخص' },
      help: {
        en: 'Whether emails are gathered into one for people who have not chosen otherwise.',
        ar: 'هل تُجمع الرسائل في رسالة واحدة لمن لم يختر غير ذلك.',
      },
      default: 'off',
      options: [
        { value: 'off', label: { en: 'Off: each at once', ar: 'متوقف: كل رسالة على حدة' } },
        { value: 'daily', label: { en: 'Once a day', ar: 'مرة في اليوم' } },
        { value: 'weekly', label: { en: 'Once a week', ar: 'مرة في الأسبوع' } },
      ],
    }),
    retentionDays: number({
      label: { en: 'Keep notifications', ar: 'مدة حفظ الإشعارات' },
      help: {
        en: 'After how many days a notification in the application is removed: 1 to 365.',
        ar: 'عدد الأيام التي يُحذف بعدها الإشعار داخل النظام: من 1 إلى 365.',
      },
      default: 30,
      min: 1,
      max: 365,
      unit: { en: 'days', ar: 'يوم' },
    }),
    batchMinutes: number({
      label: { en: 'Batch delay', ar: 'مهلة التجميع' },
      help: {
        en: 'How many minutes an email waits for others about the same transaction: 0 (at once) to 60.',
        ar: 'عدد الدقائق التي تنتظرها الرسالة لتُجمع مع غيرها عن المعاملة نفسها: من 0 (فوراً) إلى 60.',
      },
      default: 0,
      min: 0,
      max: 60,
      unit: { en: 'minutes', ar: 'دقيقة' },
    }),
  },
} as const satisfies SettingGroup
