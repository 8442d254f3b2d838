import type { Locale } from '../../shared/text.ts'

const en = {
  title: 'Files',
  loading: 'Loading…',
  none: 'No files yet.',
  dropHere: 'Drop files here, or',
  choose: 'Choose files',
  showToClient: 'The client may see these files',
  visible: 'Visible to the client',
  internal: 'Internal',
  download: 'Download',
  downloadThis: 'Download {name}',
  remove: 'Delete',
  deleteThis: 'Delete {name}',
  deleteQuestion: 'Delete the file “{name}”?',
  formerAccount: 'Former account',
  waiting: 'Waiting',
  checking: 'Checking…',
  cancel: 'Cancel',
  cancelled: 'Cancelled',
  retry: 'Try again',
  dismiss: 'Dismiss',
  couldNotLoad: 'The files could not be loaded.',
  noConnection: 'The server did not answer.',
  scan: {
    pending: 'Waiting for virus scan',
    clean: 'Clean',
    infected: 'Virus found',
    failed: 'Scan failed',
    unscanned: 'Not scanned',
  },
}

export type FilesWords = typeof en

/** What the files panel says. */
export const filesWords: Record<Locale, FilesWords> = {
  en,
  ar: {
    title: 'الملفات',
    loading: 'جارٍ التحميل…',
    none: 'لا ملفات بعد.',
    dropHere: 'أفلت الملفات هنا، أو',
    choose: 'اختر ملفات',
    showToClient: 'يمكن للعميل رؤية هذه الملفات',
    visible: 'ظاهر للعميل',
    internal: 'داخلي',
    download: 'تنزيل',
    downloadThis: 'تنزيل {name}',
    remove: 'حذف',
    deleteThis: 'حذف {name}',
    deleteQuestion: 'هل تريد حذف الملف «{name}»؟',
    formerAccount: 'حساب سابق',
    waiting: 'في الانتظار',
    checking: 'جارٍ الفحص…',
    cancel: 'إلغاء',
    cancelled: 'أُلغي الرفع',
    retry: 'إعادة المحاولة',
    dismiss: 'إخفاء',
    couldNotLoad: 'تعذّر تحميل الملفات.',
    noConnection: 'لم يستجب الخادم.',
    scan: {
      pending: 'بانتظار فحص الفيروسات',
      clean: 'سليم',
      infected: 'عُثر على فيروس',
      failed: 'تعذر الفحص',
      unscanned: 'لم يُفحص',
    },
  },
}

const units: Record<Locale, readonly string[]> = {
  en: ['B', 'KB', 'MB', 'GB'],
  ar: ['بايت', 'كيلوبايت', 'ميغابايت', 'غيغابايت'],
}

/** A size as people read it: "482 KB". */
export function sizeInWords(bytes: number, locale: Locale): string {
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${value >= 10 || step === 0 ? Math.round(value) : Math.round(value * 10) / 10} ${units[locale][step]}`
}
