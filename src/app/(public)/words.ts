import type { Text } from '../../shared/text.ts'

/** What the public pages say; the tracking form brings its own words. */
export const words = {
  product: { en: 'MDC Tracker', ar: 'MDC Tracker' },
  otherLanguage: { en: 'العربية', ar: 'English' },
  home: { en: 'Start page', ar: 'الصفحة الرئيسية' },
  skip: { en: 'Skip to content', ar: 'انتقل إلى المحتوى' },
  questions: { en: 'Questions?', ar: 'لديك استفسار؟' },

  startTitle: { en: 'Where does my transaction stand?', ar: 'أين وصلت معاملتي؟' },
  startLead: {
    en: 'Enter the number of your transaction to see its last action. You do not need to sign in.',
    ar: 'أدخل رقم معاملتك لمعرفة آخر إجراء عليها، دون الحاجة إلى تسجيل الدخول.',
  },
  signIn: { en: 'Sign in', ar: 'تسجيل الدخول' },
  signInLead: { en: 'For staff and clients of the office', ar: 'لموظفي المكتب وعملائه' },
  docs: { en: 'API documentation', ar: 'وثائق الواجهة البرمجية' },
  docsLead: { en: 'For programs that work with the tracker', ar: 'للأنظمة التي تتكامل مع المتتبع' },

  trackTitle: { en: 'Track a transaction', ar: 'تتبع معاملة' },
  trackLead: {
    en: 'You find the number on your receipt. Small letters, spaces and missing dashes do not matter.',
    ar: 'تجد الرقم في إيصالك. لا فرق بين الأحرف الكبيرة والصغيرة، ولا تضر المسافات أو الشرطات الناقصة.',
  },
  trackDoor: { en: 'By number or by what a QR code holds', ar: 'برقمها أو بمحتوى رمز الاستجابة' },
  trackCamera: {
    en: 'Is there a QR code on your paper? Point the camera of your phone at it.',
    ar: 'هل على ورقتك رمز استجابة؟ وجّه كاميرا هاتفك إليه.',
  },

  verifyTitle: { en: 'Check a code', ar: 'التحقق من رمز' },
  valid: { en: 'This code is valid', ar: 'هذا الرمز صالح' },
  validLead: { en: 'It belongs to a transaction of {office}.', ar: 'وهو لمعاملة لدى {office}.' },
  number: { en: 'Transaction number', ar: 'رقم المعاملة' },
  status: { en: 'Status', ar: 'الحالة' },
  lastChange: { en: 'Last change', ar: 'آخر تغيير' },
  trackThis: { en: 'Track this transaction', ar: 'تتبع هذه المعاملة' },
  notValid: { en: 'This code is not valid', ar: 'هذا الرمز غير صالح' },
  notValidLead: {
    en: 'We cannot confirm it. If it is on a document from us, please ask the office for a new one.',
    ar: 'لا يمكننا تأكيده. إذا كان على مستند صادر منا فيرجى طلب رمز جديد من المكتب.',
  },
  trackByNumber: { en: 'Track by number', ar: 'التتبع بالرقم' },

  missingTitle: { en: 'This page does not exist', ar: 'هذه الصفحة غير موجودة' },
  missingLead: { en: 'The address may be mistyped, or the page has moved.', ar: 'قد يكون العنوان غير صحيح أو نُقلت الصفحة.' },

  labelsTitle: { en: 'QR labels', ar: 'ملصقات رمز الاستجابة' },
  print: { en: 'Print', ar: 'طباعة' },
  labelsHint: {
    en: 'A4, 24 labels of 70 × 37 mm. In the print dialogue choose 100 % and no margins.',
    ar: 'ورق A4، فيه 24 ملصقاً بمقاس 70 × 37 مم. اختر في نافذة الطباعة الحجم 100 % وبدون هوامش.',
  },
  labelsCount: { en: 'Labels: {count}', ar: 'عدد الملصقات: {count}' },
  labelsMissing: {
    en: 'Not found, or not yours to see: {count}',
    ar: 'غير موجودة أو ليست ضمن صلاحيتك: {count}',
  },
  labelsNone: {
    en: 'There is no transaction to print a label for. Choose some in the list of transactions.',
    ar: 'لا توجد معاملة لطباعة ملصق لها. اختر معاملات من القائمة.',
  },
  toList: { en: 'To the transactions', ar: 'إلى المعاملات' },
} as const satisfies Record<string, Text>
