import { weekdayLabels } from './calendarMakers.ts'
import { choice, choices, number, text } from './makers.ts'
import { isClockTime } from './rules.ts'
import type { SettingGroup, Weekday } from './setting.ts'

/**
 * What people can be told of: the events that have a notice (`notifications/notices.ts`; a test holds the two together),
 * and messages. Mails about an account (password reset and the like) always go out: not listed here.
 */
const notices = [
  { value: 'transactionCreated', label: { en: 'Transaction created', ar: 'إنشاء معاملة' } },
  { value: 'transactionUpdated', label: { en: 'Transaction updated', ar: 'تحديث معاملة' } },
  { value: 'transactionDuplicated', label: { en: 'Transaction duplicated', ar: 'نسخ معاملة' } },
  { value: 'transactionDeleted', label: { en: 'Transaction deleted', ar: 'حذف معاملة' } },
  { value: 'transactionRestored', label: { en: 'Transaction restored', ar: 'استعادة معاملة' } },
  { value: 'statusChanged', label: { en: 'Status changed', ar: 'تغيير الحالة' } },
  { value: 'completed', label: { en: 'Transaction completed', ar: 'اكتمال معاملة' } },
  { value: 'assignmentChanged', label: { en: 'Assignment changed', ar: 'تغيير الإسناد' } },
  { value: 'clientChanged', label: { en: 'Client changed', ar: 'تغيير العميل' } },
  { value: 'commentAdded', label: { en: 'Comment added', ar: 'إضافة تعليق' } },
  { value: 'commentEdited', label: { en: 'Mentioned in a changed comment', ar: 'إشارة في تعليق معدّل' } },
  { value: 'documentSubmitted', label: { en: 'Document submitted', ar: 'تقديم مستند' } },
  { value: 'fileQuarantined', label: { en: 'File quarantined', ar: 'حجر ملف' } },
  { value: 'fileReleased', label: { en: 'File released from quarantine', ar: 'رفع الحجر عن ملف' } },
  { value: 'approvalRequested', label: { en: 'Approval requested', ar: 'طلب موافقة' } },
  { value: 'approvalDecided', label: { en: 'Approval decided', ar: 'قرار موافقة' } },
  { value: 'delegationMade', label: { en: 'Approvals delegated', ar: 'تفويض موافقات' } },
  { value: 'delegationEnded', label: { en: 'Delegation ended', ar: 'إنهاء تفويض' } },
  { value: 'dueSoon', label: { en: 'Due soon', ar: 'اقتراب الاستحقاق' } },
  { value: 'dueToday', label: { en: 'Due today', ar: 'الاستحقاق اليوم' } },
  { value: 'overdue', label: { en: 'Overdue', ar: 'التأخر عن الاستحقاق' } },
  { value: 'slaEscalated', label: { en: 'Escalation', ar: 'التصعيد' } },
  { value: 'peopleNotified', label: { en: 'Message of a workflow', ar: 'رسالة من سير العمل' } },
  { value: 'messageSent', label: { en: 'Message of the office', ar: 'رسالة من المكتب' } },
  { value: 'registrationWaiting', label: { en: 'Registration waiting', ar: 'تسجيل بانتظار الموافقة' } },
  { value: 'importFinished', label: { en: 'Import finished', ar: 'انتهاء الاستيراد' } },
  { value: 'importUndone', label: { en: 'Import undone', ar: 'التراجع عن الاستيراد' } },
  { value: 'reportReady', label: { en: 'Report ready', ar: 'جاهزية تقرير' } },
  { value: 'reportFailed', label: { en: 'Report failed', ar: 'تعذّر إعداد تقرير' } },
] as const

/** What people are told of, and so may choose to hear or not. */
export const toldEvents = notices.map(({ value }) => value)

/** The days of the week by name, Sunday first, as JavaScript counts them. */
export const digestDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

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
      default: toldEvents,
      options: notices,
    }),
    email: choices({
      label: { en: 'By email', ar: 'بالبريد الإلكتروني' },
      help: {
        en: 'Events that send an email. Mails about an account itself are always sent.',
        ar: 'الأحداث التي تُرسل بريداً. الرسائل المتعلقة بالحساب نفسه تُرسل دائماً.',
      },
      default: toldEvents,
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
    digestHour: number({
      label: { en: 'Hour of the digest', ar: 'ساعة إرسال الملخص' },
      help: {
        en: 'The hour of the day, 0 to 23, at which a digest is sent to people who have not chosen another; in their time zone.',
        ar: 'الساعة من اليوم، من 0 إلى 23، التي يُرسل فيها الملخص لمن لم يختر غيرها، بحسب منطقته الزمنية.',
      },
      default: 8,
      min: 0,
      max: 23,
    }),
    digestWeekday: choice({
      label: { en: 'Day of the weekly digest', ar: 'يوم الملخص الأسبوعي' },
      help: {
        en: 'The day on which a weekly digest is sent to people who have not chosen another.',
        ar: 'اليوم الذي يُرسل فيه الملخص الأسبوعي لمن لم يختر غيره.',
      },
      default: 'sunday',
      options: digestDays.map((value, index) => ({ value, label: weekdayLabels[index as Weekday] })),
    }),
    quietFrom: text({
      label: { en: 'Quiet hours from', ar: 'ساعات الهدوء من' },
      help: {
        en: 'From this time on, such as 22:00, emails to people who have not chosen otherwise are held back until the quiet hours end; in their time zone. Critical ones are not. Empty: no quiet hours.',
        ar: 'ابتداءً من هذا الوقت، مثل 22:00، تُحجز رسائل من لم يختر غير ذلك حتى تنتهي ساعات الهدوء، بحسب منطقته الزمنية. ولا تُحجز الرسائل الحرجة. إذا تُرك فارغاً فلا ساعات هدوء.',
      },
      default: '',
      maxLength: 5,
      rule: isClockTime,
    }),
    quietTo: text({
      label: { en: 'Quiet hours until', ar: 'ساعات الهدوء حتى' },
      help: {
        en: 'When the quiet hours end, such as 07:00; a time before the beginning is one of the next day.',
        ar: 'وقت انتهاء ساعات الهدوء، مثل 07:00. إذا سبق وقت البداية فالمقصود اليوم التالي.',
      },
      default: '',
      maxLength: 5,
      rule: isClockTime,
    }),
    dueSoonDays: number({
      label: { en: 'Due soon', ar: 'اقتراب الاستحقاق' },
      help: {
        en: 'How many working days before the due date people are reminded: 1 to 30.',
        ar: 'عدد أيام العمل السابقة لتاريخ الاستحقاق التي يُذكَّر فيها المعنيون: من 1 إلى 30.',
      },
      default: 3,
      min: 1,
      max: 30,
      unit: { en: 'working days', ar: 'يوم عمل' },
    }),
    messagesPerMinute: number({
      label: { en: 'Messages a minute', ar: 'الرسائل في الدقيقة' },
      help: {
        en: 'How many mails of messages to many people go out in a minute, so that they do not hold up others: 6 to 60000.',
        ar: 'عدد رسائل المراسلة الجماعية التي تُرسل في الدقيقة حتى لا تؤخر غيرها: من 6 إلى 60000.',
      },
      default: 600,
      min: 6,
      max: 60_000,
      unit: { en: 'mails', ar: 'رسالة' },
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
