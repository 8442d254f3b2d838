import type { Text } from '../text.ts'

/** Reports and lists as files. */
export const reports = {
  REPORT_NOT_FOR_READER: {
    en: 'This report is built on fields that you may not see, so it cannot be made for you.',
    ar: 'بُني هذا التقرير على حقول لا يحق لك الاطلاع عليها، فلا يمكن إعداده لك.',
  },
  TOO_MUCH_TO_PREVIEW: {
    en: 'This would take too long to preview. Narrow it down with filters, or have the report made: that is done in the background.',
    ar: 'تستغرق المعاينة وقتاً أطول من اللازم. ضيّق النتائج بالتصفية أو اطلب إعداد التقرير، فهو يُعدّ في الخلفية.',
  },
  REPORT_NOT_OFFERED: {
    en: 'The custom report behind this was deleted or is not shared any more with whoever ordered it. Ask whoever built it, or choose another report.',
    ar: 'التقرير المخصص المطلوب حُذف أو لم يعد مشتركًا مع من طلب التقرير. تواصل مع من بناه أو اختر تقريرًا آخر.',
  },
  REPORT_NOT_READY: {
    en: 'The report is not ready; its state: {state}.',
    ar: 'التقرير غير جاهز، وحالته: {state}.',
  },
  REPORT_FILE_GONE: {
    en: 'The file of this report is not kept any more. Make the report again.',
    ar: 'لم يعد ملف هذا التقرير محفوظًا. أعد إعداد التقرير.',
  },
  REPORT_OVER: {
    en: 'This report is not being made any more; its state: {state}.',
    ar: 'لم يعد هذا التقرير قيد الإعداد، وحالته: {state}.',
  },
  REPORT_CANCELLED: {
    en: 'It was taken back before it was ready.',
    ar: 'أُلغي قبل أن يكتمل.',
  },
  REPORT_TOO_LARGE: {
    en: 'This would be {rows} rows; asked for at once, {limit} are allowed. Order the report: it is made in the background.',
    ar: 'عدد الصفوف {rows}، والحد الأعلى للتقرير الفوري {limit}. اطلب التقرير ليُعدّ في الخلفية.',
  },
  TOO_MANY_REPORTS: {
    en: 'You have {limit} reports waiting or being made already. Please wait for one of them.',
    ar: 'لديك {limit} تقريرًا قيد الانتظار أو الإعداد. يرجى انتظار أحدها.',
  },
  FORMAT_NOT_OFFERED: {
    en: '{format} is not offered here; there are: {offered}.',
    ar: 'صيغة {format} غير متاحة هنا، والمتاح: {offered}.',
  },
  PDF_TOO_LONG: {
    en: 'A PDF holds at most {most} rows. Choose Excel or CSV, or narrow the filters.',
    ar: 'لا يتسع ملف PDF لأكثر من {most} صف. اختر Excel أو CSV أو ضيّق عوامل التصفية.',
  },
  CANNOT_PRINT: {
    en: 'This page could not be printed. Try a simpler layout, or again in a moment.',
    ar: 'تعذرت طباعة هذه الصفحة. جرّب تخطيطاً أبسط أو أعد المحاولة بعد قليل.',
  },
} as const satisfies Record<string, Text>
