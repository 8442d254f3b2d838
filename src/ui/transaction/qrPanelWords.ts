import type { Text } from '../../shared/text.ts'

/** What the QR panel says. */
export const qrPanelWords = {
  title: { en: 'QR code', ar: 'رمز الاستجابة' },
  alt: { en: 'QR code of {reference}', ar: 'رمز الاستجابة للمعاملة {reference}' },
  loading: { en: 'Loading the QR code…', ar: 'جارٍ تحميل رمز الاستجابة…' },
  failed: { en: 'The QR code could not be loaded.', ar: 'تعذر تحميل رمز الاستجابة.' },
  again: { en: 'Try again', ar: 'إعادة المحاولة' },
  scans: { en: 'Scans: {count}', ar: 'مرات المسح: {count}' },
  lastScan: { en: 'last on {when}', ar: 'آخرها {when}' },
  holds: { en: 'The code holds:', ar: 'محتوى الرمز:' },
  png: { en: 'Download PNG', ar: 'تنزيل PNG' },
  svg: { en: 'Download SVG', ar: 'تنزيل SVG' },
  label: { en: 'Print label', ar: 'طباعة ملصق' },
  copy: { en: 'Copy link', ar: 'نسخ الرابط' },
  copied: { en: 'Link copied.', ar: 'تم نسخ الرابط.' },
  notCopied: { en: 'The link could not be copied; please select it above.', ar: 'تعذر نسخ الرابط، يرجى تحديده أعلاه.' },
  reissue: { en: 'Issue a new code', ar: 'إصدار رمز جديد' },
  sure: {
    en: 'Everything already printed with the present code will be shown as not valid. Issue a new one?',
    ar: 'كل ما طُبع بالرمز الحالي سيظهر على أنه غير صالح. هل تريد إصدار رمز جديد؟',
  },
  yes: { en: 'Issue a new code', ar: 'إصدار رمز جديد' },
  issuing: { en: 'Issuing…', ar: 'جارٍ الإصدار…' },
  no: { en: 'Keep the present one', ar: 'إبقاء الحالي' },
} as const satisfies Record<string, Text>
