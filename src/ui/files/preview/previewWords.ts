import type { Locale } from '../../../shared/text.ts'

const en = {
  look: 'Look at {name}',
  noPreview: 'There is no preview of this kind of file.',
  failed: 'No preview could be made of this file. It may be damaged or protected by a password.',
  pending: 'The preview is being made…',
  waiting: 'This file cannot be opened before it is found free of viruses.',
  couldNotLoad: 'The preview could not be loaded.',
  noConnection: 'The server did not answer.',
  retry: 'Try again',
  close: 'Close',
  download: 'Download',
  downloadThis: 'Download {name}',
  firstPage: 'This is the first page. Download the file for all pages.',
  truncated: 'This is only the beginning. Download the file for all of it.',
  previous: 'Previous file',
  next: 'Next file',
  position: '{at} of {of}',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'Fit',
  zoomHint: 'Plus and minus change the size, the arrow keys move the picture, 0 fits it again.',
  picture: 'Picture of {name}',
  page: 'First page of {name}',
  text: 'Beginning of {name}',
  table: 'First rows of {name}',
}

export type PreviewWords = typeof en

/** What thumbnails and the viewer say. */
export const previewWords: Record<Locale, PreviewWords> = {
  en,
  ar: {
    look: 'معاينة {name}',
    noPreview: 'لا توجد معاينة لهذا النوع من الملفات.',
    failed: 'تعذّر إعداد معاينة لهذا الملف، فقد يكون تالفًا أو محميًا بكلمة مرور.',
    pending: 'جارٍ إعداد المعاينة…',
    waiting: 'لا يمكن فتح هذا الملف قبل التأكد من خلوّه من الفيروسات.',
    couldNotLoad: 'تعذّر تحميل المعاينة.',
    noConnection: 'لم يستجب الخادم.',
    retry: 'إعادة المحاولة',
    close: 'إغلاق',
    download: 'تنزيل',
    downloadThis: 'تنزيل {name}',
    firstPage: 'هذه هي الصفحة الأولى، نزّل الملف لعرض جميع الصفحات.',
    truncated: 'هذه بداية الملف فقط، نزّله لعرضه كاملًا.',
    previous: 'الملف السابق',
    next: 'الملف التالي',
    position: '{at} من {of}',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    fit: 'ملء الإطار',
    zoomHint: 'علامتا الزائد والناقص تغيّران الحجم، والأسهم تحرّك الصورة، و0 يعيدها إلى الإطار.',
    picture: 'صورة {name}',
    page: 'الصفحة الأولى من {name}',
    text: 'بداية {name}',
    table: 'الصفوف الأولى من {name}',
  },
}

/** Fills `{name}` in; what the names hold is taken as it is. */
export const filled = (text: string, params: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
