import { say, type Locale, type Text } from '../../shared/text.ts'

/** What the screens of the audit log say. */
export const auditWords = {
  title: { en: 'Audit log', ar: 'سجل التدقيق' },
  intro: { en: 'Who did what, when and from where. Newest first.', ar: 'من قام بماذا ومتى ومن أين، الأحدث أولاً.' },
  ofPerson: { en: 'Audit log of {name}', ar: 'سجل تدقيق {name}' },
  ofTransaction: { en: 'Audit log of {name}', ar: 'سجل تدقيق {name}' },
  whole: { en: 'Whole audit log', ar: 'سجل التدقيق كاملاً' },
  openAccount: { en: 'Open the account', ar: 'فتح الحساب' },
  openTransaction: { en: 'Open the transaction', ar: 'فتح المعاملة' },
  search: { en: 'Search', ar: 'بحث' },
  searchHint: { en: 'Name, email, number or action', ar: 'اسم أو بريد أو رقم أو إجراء' },
  action: { en: 'Action', ar: 'الإجراء' },
  record: { en: 'Record kind', ar: 'نوع السجل' },
  outcome: { en: 'Outcome', ar: 'النتيجة' },
  actor: { en: 'By (email)', ar: 'بواسطة (البريد)' },
  address: { en: 'Address', ar: 'عنوان الشبكة' },
  after: { en: 'From', ar: 'من تاريخ' },
  before: { en: 'Until', ar: 'إلى تاريخ' },
  any: { en: 'Any', ar: 'الكل' },
  apply: { en: 'Show', ar: 'عرض' },
  reset: { en: 'Reset', ar: 'إعادة ضبط' },
  filters: { en: 'Filters', ar: 'عوامل التصفية' },
  count: { en: '{count} entries', ar: 'عدد القيود: {count}' },
  countMore: { en: 'More than {count} entries', ar: 'أكثر من {count} قيد' },
  none: { en: 'No entry matches. Widen the filters.', ar: 'لا قيد يطابق. وسّع عوامل التصفية.' },
  noneYet: { en: 'Nothing has happened here yet.', ar: 'لم يحدث شيء هنا بعد.' },
  older: { en: 'Older', ar: 'الأقدم' },
  newest: { en: 'Newest', ar: 'الأحدث' },
  onBehalfOf: { en: 'on behalf of {name}', ar: 'نيابة عن {name}' },
  was: { en: 'before', ar: 'قبل' },
  is: { en: 'after', ar: 'بعد' },
  empty: { en: 'empty', ar: 'فارغ' },
  details: { en: 'Where from', ar: 'مصدر الإجراء' },
  browser: { en: 'Browser', ar: 'المتصفح' },
  session: { en: 'Session', ar: 'الجلسة' },
  request: { en: 'Request', ar: 'رقم الطلب' },
  entry: { en: 'Entry', ar: 'رقم القيد' },
  adminsOnly: { en: 'The audit log is for administrators.', ar: 'سجل التدقيق لمديري النظام فقط.' },
  badFilter: { en: 'A filter could not be read: {reason}', ar: 'تعذرت قراءة أحد عوامل التصفية: {reason}' },
  erase: { en: 'Erase personal data', ar: 'محو البيانات الشخصية' },
  eraseQuestion: {
    en: 'For good: the account is emptied and ended, and personal values in the audit log become unreadable. What was done stays, without the name.',
    ar: 'نهائياً: يُفرَّغ الحساب ويُنهى، وتصبح القيم الشخصية في سجل التدقيق غير مقروءة. ويبقى ما تم من إجراءات دون الاسم.',
  },
  eraseReason: { en: 'Reason', ar: 'السبب' },
  eraseConfirm: { en: 'Type the email address {email} to confirm', ar: 'اكتب البريد {email} للتأكيد' },
  erased: { en: 'Personal data erased on {date}', ar: 'مُحيت البيانات الشخصية بتاريخ {date}' },
  onHold: { en: 'Under legal hold', ar: 'خاضع لحجز قانوني' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  working: { en: 'Working…', ar: 'جارٍ التنفيذ…' },
} as const satisfies Record<string, Text>

export type AuditWord = keyof typeof auditWords
export type AuditSpeak = (word: AuditWord, params?: Record<string, string | number>) => string

/** Says words in one language, `{name}` filled in. */
export function auditSpeaker(locale: Locale): AuditSpeak {
  return (word, params = {}) =>
    say(auditWords[word], locale).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
