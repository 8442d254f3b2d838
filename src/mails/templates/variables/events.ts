import type { EventType } from '../../../events/index.ts'
import { count, list, maybe, text, yesNo, type TemplateVariable } from './templateVariable.ts'

const reason = (en: string, ar: string) => maybe('reason', { en: 'Reason or remark', ar: 'السبب أو الملاحظة' }, { en, ar })
const fileName = text('file.name', { en: 'Name of the file', ar: 'اسم الملف' }, 'site-plan.pdf')
const ofComment = [
  text('comment.text', { en: 'The comment, formatted', ar: 'نص التعليق بتنسيقه' }, { en: 'Please attach the stamped drawings of level 2.', ar: 'يرجى إرفاق المخططات المختومة للدور الثاني.' }, { html: true }),
  yesNo('comment.isInternal', { en: 'Whether only staff read it', ar: 'هل هو تعليق داخلي' }, 'no'),
]
const ofDelegation = [
  text('delegation.from', { en: 'Whose approvals they are', ar: 'صاحب الموافقات' }, { en: 'Omar Nasser', ar: 'عمر ناصر' }),
  text('delegation.to', { en: 'Who decides them', ar: 'من يتولاها' }, { en: 'Sara Fahad', ar: 'سارة فهد' }),
  text('delegation.endsAt', { en: 'Until when', ar: 'حتى' }, '30/11/2026 17:00'),
]
const original = text('original.reference', { en: 'Number of the original', ar: 'رقم الأصل' }, 'TRX-2026-00017')

type Heard = Exclude<
  EventType,
  | 'followUpCreated' | 'documentRemoved' | 'documentRestored' | 'workflowMigrated' | 'qrReissued' | 'transactionsExported' | 'signedIn' | 'signInFailed'
  | 'signedOut' | 'accessDenied' | 'userChanged' | 'settingsChanged' | 'workflowPublished'
>

/** What mails about an event name beside what all of these do. Events nobody is told of have no entry. */
const reportVariables = [text('report.name', { en: 'Name of the report', ar: 'اسم التقرير' }, { en: 'Overdue transactions, November', ar: 'المعاملات المتأخرة لشهر نوفمبر' })]

export const ofEvents: Record<Heard, readonly TemplateVariable[]> = {
  transactionCreated: [{ ...original, optional: true }],
  transactionUpdated: [
    list('changes', { en: 'What changed', ar: 'التغييرات' }, [
      text('field', { en: 'Field', ar: 'الحقل' }, { en: 'Priority', ar: 'الأولوية' }),
      maybe('from', { en: 'What it was', ar: 'القيمة السابقة' }, { en: 'Normal', ar: 'عادية' }),
      maybe('to', { en: 'What it is', ar: 'القيمة الجديدة' }, { en: 'High', ar: 'عالية' }),
    ]),
  ],
  statusChanged: [
    text('status.from', { en: 'Status before', ar: 'الحالة السابقة' }, { en: 'Submitted', ar: 'مقدمة' }),
    text('status.to', { en: 'Status now', ar: 'الحالة الجديدة' }, { en: 'Under review', ar: 'قيد المراجعة' }),
    reason('All drawings have arrived.', 'وصلت جميع المخططات.'),
  ],
  completed: [],
  assignmentChanged: [
    maybe('assignment.from', { en: 'Who had it', ar: 'المسند إليه سابقاً' }, { en: 'Sara Fahad', ar: 'سارة فهد' }),
    maybe('assignment.to', { en: 'Who has it now', ar: 'المسند إليه الآن' }, { en: 'Huda Salem', ar: 'هدى سالم' }),
    yesNo('assignment.isMine', { en: 'Whether it is the reader’s now', ar: 'هل أُسندت إلى القارئ' }, 'yes'),
    reason('Sara is away this week.', 'سارة في إجازة هذا الأسبوع.'),
  ],
  clientChanged: [
    maybe('client.from', { en: 'Client before', ar: 'العميل السابق' }, { en: 'Gulf Towers', ar: 'أبراج الخليج' }),
    maybe('client.to', { en: 'Client now', ar: 'العميل الجديد' }, { en: 'Al Noor Contracting', ar: 'شركة النور للمقاولات' }),
    yesNo('client.isMine', { en: 'Whether it is the reader’s now', ar: 'هل أصبحت للقارئ' }, 'no'),
    yesNo('client.wasMine', { en: 'Whether it was the reader’s', ar: 'هل كانت للقارئ' }, 'no'),
  ],
  transactionDuplicated: [original],
  transactionDeleted: [reason('Entered twice.', 'أُدخلت مرتين.')],
  transactionRestored: [],
  commentAdded: ofComment,
  commentEdited: ofComment,
  documentSubmitted: [fileName, count('file.version', { en: 'Version of the document', ar: 'نسخة المستند' }, '2')],
  documentVisibilityChanged: [fileName, count('file.version', { en: 'Version of the document', ar: 'نسخة المستند' }, '2')],
  fileQuarantined: [fileName, maybe('file.found', { en: 'What was found (staff alone read it)', ar: 'ما عُثر عليه (للموظفين فقط)' }, 'Eicar-Test-Signature')],
  fileReleased: [
    fileName,
    maybe('file.found', { en: 'What was found (staff alone read it)', ar: 'ما عُثر عليه (للموظفين فقط)' }, 'Eicar-Test-Signature'),
    reason('A false alarm, checked with the vendor.', 'إنذار خاطئ تم التحقق منه.'),
  ],
  approvalRequested: [text('approval.name', { en: 'What is to be approved', ar: 'الموافقة المطلوبة' }, { en: 'Technical approval', ar: 'الموافقة الفنية' })],
  approvalDecided: [
    text('approval.name', { en: 'What was to be approved', ar: 'الموافقة' }, { en: 'Technical approval', ar: 'الموافقة الفنية' }),
    yesNo('approval.isGiven', { en: 'Whether it was approved', ar: 'هل تمت الموافقة' }, 'yes'),
    count('approval.given', { en: 'Approvals given', ar: 'عدد الموافقات' }, '1'),
    count('approval.needed', { en: 'Approvals needed', ar: 'عدد الموافقات المطلوبة' }, '2'),
    reason('The loads are within limits.', 'الأحمال ضمن الحدود.'),
  ],
  delegationMade: [
    ...ofDelegation,
    text('delegation.startsAt', { en: 'From when', ar: 'اعتباراً من' }, '23/11/2026 08:00'),
    yesNo('delegation.isMine', { en: 'Whether the reader decides now', ar: 'هل القارئ هو المفوَّض' }, 'yes'),
    reason('On leave.', 'إجازة.'),
  ],
  delegationEnded: [...ofDelegation, yesNo('delegation.isMine', { en: 'Whether the reader decided', ar: 'هل القارئ هو المفوَّض' }, 'yes')],
  slaEscalated: [text('sla.name', { en: 'Service time', ar: 'مدة الخدمة' }, { en: 'First review within two days', ar: 'المراجعة الأولى خلال يومين' })],
  peopleNotified: [
    text('message', { en: 'What the workflow says', ar: 'رسالة سير العمل' }, { en: 'Please bring the originals to the desk.', ar: 'يرجى إحضار الأصول إلى المكتب.' }),
    yesNo('isReminder', { en: 'Whether it repeats something', ar: 'هل هي تذكير' }, 'no'),
  ],
  dueSoon: [
    count('due.workingDays', { en: 'Working days left', ar: 'أيام العمل المتبقية' }, '3'),
    text('due.in', { en: 'The time left, in words', ar: 'المدة المتبقية بالكلمات' }, { en: '3 working days', ar: '3 أيام عمل' }),
  ],
  dueToday: [],
  overdue: [],
  registrationWaiting: [
    text('applicant.name', { en: 'Who registered', ar: 'اسم مقدم الطلب' }, { en: 'Layla Karim', ar: 'ليلى كريم' }),
    text('applicant.email', { en: 'Their email', ar: 'بريده' }, 'layla@example.com'),
    maybe('applicant.company', { en: 'Their company', ar: 'جهته' }, { en: 'Al Noor Contracting', ar: 'شركة النور للمقاولات' }),
  ],
  reportReady: reportVariables,
  reportFailed: reportVariables,
  messageSent: [
    text('message.subject', { en: 'Subject somebody wrote', ar: 'الموضوع المكتوب' }, { en: 'Office closed on Sunday', ar: 'المكتب مغلق يوم الأحد' }),
    text('message.text', { en: 'What they wrote', ar: 'النص المكتوب' }, { en: 'The office is closed for the national holiday.\nWe are back on Monday at 8.', ar: 'المكتب مغلق بمناسبة العطلة الرسمية.\nنعود للعمل يوم الاثنين الساعة 8.' }),
  ],
  importFinished: [
    maybe('import.file', { en: 'Name of the file', ar: 'اسم الملف' }, 'november.xlsx'),
    yesNo('import.isDone', { en: 'Whether it was completed', ar: 'هل اكتمل' }, 'yes'),
    yesNo('import.isHistory', { en: 'Whether it brought history', ar: 'هل هو استيراد سجل' }, 'no'),
    count('import.imported', { en: 'Rows taken in', ar: 'المستورد' }, '118'),
    count('import.skipped', { en: 'Rows skipped', ar: 'المتجاوز' }, '4'),
    count('import.failed', { en: 'Rows refused', ar: 'المرفوض' }, '2'),
  ],
  importUndone: [
    maybe('import.file', { en: 'Name of the file', ar: 'اسم الملف' }, 'november.xlsx'),
    yesNo('import.isHistory', { en: 'Whether it brought history', ar: 'هل هو استيراد سجل' }, 'no'),
    count('import.removed', { en: 'Transactions it concerns', ar: 'عدد المعاملات' }, '118'),
  ],
}

/** The events whose mails people get, in the order of their words. */
export const toldEvents = Object.keys(ofEvents) as Heard[]

export function isToldEvent(event: unknown): event is Heard {
  return toldEvents.some((each) => each === event)
}

const aboutNoTransaction = new Set<Heard>(['delegationMade', 'delegationEnded', 'registrationWaiting', 'reportReady', 'reportFailed', 'messageSent', 'importFinished', 'importUndone'])

/** True for events that happen to a transaction, so that their mails may name it. */
export function isAboutTransaction(event: Heard): boolean {
  return !aboutNoTransaction.has(event)
}
