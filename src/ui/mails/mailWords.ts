import { mailStates } from '../../shared/mailStates.ts'
import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the pages about mails say. */
export const mailWords = {
  title: { en: 'Mails', ar: 'الرسائل' },
  intro: {
    en: 'What the office wrote to whom, and what their mail servers answered.',
    ar: 'ما أرسله المكتب وإلى من، وما أجابت به خوادم بريدهم.',
  },
  adminsOnly: { en: 'The mails of the office are for administrators.', ar: 'رسائل المكتب للمسؤولين فقط.' },
  log: { en: 'Delivery log', ar: 'سجل الإرسال' },
  outbox: { en: 'Local outbox', ar: 'الصندوق المحلي' },
  bounced: { en: 'Returned addresses', ar: 'العناوين المرتجعة' },
  templates: { en: 'Templates', ar: 'القوالب' },
  boxes: { en: 'Mails: parts', ar: 'الرسائل: الأقسام' },

  // The local outbox
  noServer: {
    en: 'No mail server is set (SMTP_URL), so nothing leaves the house: mails are kept here for seven days.',
    ar: 'لم يُحدد خادم بريد (SMTP_URL)، فلا تغادر الرسائل النظام، وتُحفظ هنا سبعة أيام.',
  },
  toAddress: { en: 'To (whole address)', ar: 'إلى (العنوان كاملًا)' },
  find: { en: 'Find', ar: 'بحث' },
  messages: { en: 'Messages', ar: 'الرسائل' },
  noMails: { en: 'No mails', ar: 'لا رسائل' },
  noMailsText: { en: 'What the office writes appears here as soon as it is sent.', ar: 'يظهر هنا ما يكتبه المكتب فور إرساله.' },
  noMailsTo: { en: 'Nothing was written to {address} in the last seven days.', ar: 'لم يُكتب شيء إلى {address} في الأيام السبعة الماضية.' },
  lastOnly: { en: 'The last {count} are shown.', ar: 'تُعرض آخر {count} رسالة.' },
  refresh: { en: 'Look again', ar: 'تحديث' },
  choose: { en: 'Choose a message to read it.', ar: 'اختر رسالة لقراءتها.' },
  back: { en: 'Back to the messages', ar: 'العودة إلى الرسائل' },
  to: { en: 'To', ar: 'إلى' },
  when: { en: 'When', ar: 'الوقت' },
  template: { en: 'Template', ar: 'القالب' },
  parts: { en: 'Parts of the message', ar: 'أجزاء الرسالة' },
  html: { en: 'Formatted', ar: 'منسقة' },
  text: { en: 'Text', ar: 'نص' },
  headers: { en: 'Headers', ar: 'الترويسات' },
  noHeaders: { en: 'No headers were kept.', ar: 'لم تُحفظ ترويسات.' },
  frame: { en: 'Message: {subject}', ar: 'الرسالة: {subject}' },
  secret: {
    en: 'This mail holds a link that opens an account, so it is not shown to anybody but its reader.',
    ar: 'تحوي هذه الرسالة رابطًا يفتح حسابًا، فلا تُعرض لغير صاحبها.',
  },

  // The delivery log
  serverDown: { en: 'The mail server takes no mail at the moment; mails wait until it does.', ar: 'خادم البريد لا يقبل الرسائل الآن، وهي تنتظر حتى يقبلها.' },
  whoIsMeant: { en: 'Who is meant?', ar: 'من المقصود؟' },
  noSuchTransaction: { en: 'There is no transaction {number}.', ar: 'لا توجد معاملة {number}.' },
  filters: { en: 'Filters', ar: 'التصفية' },
  state: { en: 'State', ar: 'الحالة' },
  any: { en: 'Any', ar: 'الكل' },
  person: { en: 'Person or address', ar: 'الشخص أو العنوان' },
  transaction: { en: 'Transaction', ar: 'المعاملة' },
  transactionHint: { en: 'its number', ar: 'رقمها' },
  from: { en: 'From', ar: 'من' },
  until: { en: 'Until', ar: 'حتى' },
  apply: { en: 'Show', ar: 'عرض' },
  reset: { en: 'Reset', ar: 'مسح' },
  ...mailStates,
  dueAt: { en: 'goes out {when}', ar: 'تُرسل {when}' },
  nextTry: { en: 'next try {when}', ar: 'المحاولة التالية {when}' },
  tries: { en: 'Tries: {count}', ar: 'المحاولات: {count}' },
  noTries: { en: 'No try yet', ar: 'لا محاولات بعد' },
  took: { en: '{ms} ms', ar: '{ms} م.ث' },
  details: { en: 'What the mail server said', ar: 'ما أجاب به خادم البريد' },
  noAnswer: { en: 'no answer', ar: 'بلا رد' },
  round: { en: 'sent again by hand', ar: 'أُعيد إرسالها يدويًا' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  noDeliveries: { en: 'Nothing fits', ar: 'لا نتائج' },
  noDeliveriesText: { en: 'No mail was written that fits these filters.', ar: 'لا توجد رسائل توافق التصفية.' },
  noneYet: { en: 'Nothing was written yet', ar: 'لم يُكتب شيء بعد' },
  count: { en: 'Mails: {count}', ar: 'الرسائل: {count}' },
  choose1: { en: 'Choose: {what}', ar: 'اختيار: {what}' },
  chosen: { en: 'Chosen: {count}', ar: 'المختار: {count}' },
  again: { en: 'Send again', ar: 'إعادة الإرسال' },
  againThis: { en: 'Send again: {what}', ar: 'إعادة الإرسال: {what}' },
  againMany: { en: 'Send the chosen again', ar: 'إعادة إرسال المختار' },
  againAll: { en: 'Send all failed again', ar: 'إعادة إرسال كل الفاشل' },
  againAsk: {
    en: 'All mails that fit these filters and failed are sent again. Whether their readers may still read what they tell is asked anew.',
    ar: 'تُرسل من جديد كل الرسائل الفاشلة الموافقة للتصفية، ويُتحقق مجددًا من حق أصحابها في الاطلاع على ما فيها.',
  },
  cancelThis: { en: 'Cancel: {what}', ar: 'إلغاء: {what}' },
  cancelIt: { en: 'Cancel it', ar: 'إلغاء' },
  clearChosen: { en: 'Choose none', ar: 'إلغاء الاختيار' },
  newer: { en: 'Newer', ar: 'الأحدث' },
  older: { en: 'Older', ar: 'الأقدم' },
  page: { en: 'Page {page} of {pages}', ar: 'الصفحة {page} من {pages}' },
  pages: { en: 'Pages', ar: 'الصفحات' },
  formerAccount: { en: 'A former account', ar: 'حساب سابق' },

  // Returned addresses
  bouncedIntro: {
    en: 'Their mail servers say that there is nobody. Mails that are not critical spare them until the address is cleared.',
    ar: 'أفادت خوادم بريدها بعدم وجود أصحابها. لا تُرسل إليها الرسائل غير الضرورية حتى يُرفع العنوان من القائمة.',
  },
  noBounced: { en: 'No address was returned', ar: 'لا عناوين مرتجعة' },
  noBouncedText: { en: 'Every mail server knew the people we wrote to.', ar: 'عرفت خوادم البريد كل من كتبنا إليهم.' },
  times: { en: 'Times', ar: 'المرات' },
  lastAt: { en: 'Last', ar: 'آخر مرة' },
  clear: { en: 'Clear', ar: 'رفع' },
  clearThis: { en: 'Clear {address}', ar: 'رفع {address}' },
  clearAsk: { en: 'Mails to {address} are sent again from now on.', ar: 'ستُرسل الرسائل إلى {address} من الآن.' },
} as const satisfies Record<string, Text>

export type MailWord = keyof typeof mailWords
export type MailSpeak = ReturnType<typeof mailSpeaker>
export const mailSpeaker = speakerFor(mailWords)
