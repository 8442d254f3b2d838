import type { Text } from '../../shared/text.ts'
import type { toldEvents } from '../../shared/settings/notifications.ts'

export type ToldEvent = (typeof toldEvents)[number]

type Choice = { event: ToldEvent; words: Text }

/** What people choose over, in the order and the words in which they read it. */
export const eventGroups: readonly { key: string; label: Text; events: readonly Choice[] }[] = [
  {
    key: 'transactions',
    label: { en: 'Transactions', ar: 'المعاملات' },
    events: [
      { event: 'transactionCreated', words: { en: 'A transaction is taken in', ar: 'استلام معاملة جديدة' } },
      { event: 'statusChanged', words: { en: 'Its status changes', ar: 'تغيّر حالتها' } },
      { event: 'completed', words: { en: 'It is completed', ar: 'اكتمالها' } },
      { event: 'assignmentChanged', words: { en: 'It is assigned, or taken away', ar: 'إسنادها أو سحبها' } },
      { event: 'transactionUpdated', words: { en: 'Its details are edited', ar: 'تعديل بياناتها' } },
      { event: 'clientChanged', words: { en: 'It gets another client', ar: 'تغيير عميلها' } },
      { event: 'transactionDuplicated', words: { en: 'It is copied', ar: 'نسخها' } },
      { event: 'transactionDeleted', words: { en: 'It is deleted', ar: 'حذفها' } },
      { event: 'transactionRestored', words: { en: 'It is restored', ar: 'استعادتها' } },
    ],
  },
  {
    key: 'conversation',
    label: { en: 'Comments and documents', ar: 'التعليقات والمستندات' },
    events: [
      { event: 'commentAdded', words: { en: 'A comment', ar: 'تعليق جديد' } },
      { event: 'commentEdited', words: { en: 'Being mentioned in a comment', ar: 'الإشارة إليك في تعليق' } },
      { event: 'documentSubmitted', words: { en: 'A document comes in', ar: 'ورود مستند' } },
      { event: 'fileQuarantined', words: { en: 'A file is locked away because of a virus', ar: 'حجر ملف بسبب فيروس' } },
      { event: 'fileReleased', words: { en: 'A file is let out of quarantine', ar: 'رفع الحجر عن ملف' } },
    ],
  },
  {
    key: 'approvals',
    label: { en: 'Approvals', ar: 'الموافقات' },
    events: [
      { event: 'approvalRequested', words: { en: 'Being asked to approve', ar: 'طلب الموافقة' } },
      { event: 'approvalDecided', words: { en: 'Somebody approves or rejects', ar: 'الموافقة أو الرفض' } },
      { event: 'delegationMade', words: { en: 'Approvals are handed over to a colleague', ar: 'تفويض الموافقات إلى زميل' } },
      { event: 'delegationEnded', words: { en: 'Such a delegation ends', ar: 'انتهاء التفويض' } },
    ],
  },
  {
    key: 'deadlines',
    label: { en: 'Deadlines', ar: 'المواعيد' },
    events: [
      { event: 'dueSoon', words: { en: 'A due date comes near', ar: 'اقتراب تاريخ الاستحقاق' } },
      { event: 'dueToday', words: { en: 'A transaction is due today', ar: 'معاملة تستحق اليوم' } },
      { event: 'overdue', words: { en: 'A transaction is overdue', ar: 'تأخر معاملة عن موعدها' } },
      { event: 'slaEscalated', words: { en: 'A service time is escalated', ar: 'تصعيد مدة خدمة' } },
    ],
  },
  {
    key: 'office',
    label: { en: 'The office', ar: 'المكتب' },
    events: [
      { event: 'peopleNotified', words: { en: 'A message of a workflow', ar: 'رسالة من سير العمل' } },
      { event: 'messageSent', words: { en: 'A message of the office', ar: 'رسالة من المكتب' } },
      { event: 'registrationWaiting', words: { en: 'Somebody registered and waits for approval', ar: 'تسجيل جديد بانتظار الموافقة' } },
      { event: 'importFinished', words: { en: 'An import is finished', ar: 'انتهاء استيراد' } },
      { event: 'importUndone', words: { en: 'An import is undone', ar: 'التراجع عن استيراد' } },
      { event: 'reportReady', words: { en: 'A report is ready', ar: 'جاهزية تقرير' } },
      { event: 'reportFailed', words: { en: 'A report could not be made', ar: 'تعذّر إعداد تقرير' } },
    ],
  },
]
