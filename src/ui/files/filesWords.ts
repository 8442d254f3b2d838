import type { Locale } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

const words = {
  title: { en: 'Files', ar: 'الملفات' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  couldNotLoad: { en: 'The files could not be loaded.', ar: 'تعذّر تحميل الملفات.' },
  noConnection: { en: 'The server did not answer.', ar: 'لم يستجب الخادم.' },
  again: { en: 'Try again', ar: 'إعادة المحاولة' },
  emptyTitle: { en: 'No files yet', ar: 'لا ملفات بعد' },
  emptyHint: {
    en: 'Drop drawings, letters or photos here. They stay internal unless you say the client sees them.',
    ar: 'أفلت المخططات أو الخطابات أو الصور هنا. تبقى داخلية ما لم تقرر أن يراها العميل.',
  },
  emptyForReader: { en: 'Nothing has been shared here yet.', ar: 'لم تتم مشاركة أي ملف هنا بعد.' },
  countOf: { en: '{count} of {limit}', ar: '{count} من {limit}' },
  countOfLabel: { en: '{count} files of at most {limit}', ar: 'عدد الملفات {count} من {limit} كحد أقصى' },
  zip: { en: 'Download all (zip)', ar: 'تنزيل الكل (zip)' },

  // Adding
  dropHere: { en: 'Drop files anywhere here, paste them, or', ar: 'أفلت الملفات في أي مكان هنا، أو الصقها، أو' },
  choose: { en: 'Choose files', ar: 'اختر ملفات' },
  limitsHint: { en: '{kinds} · up to {limit} each', ar: '{kinds} · حتى {limit} لكل ملف' },
  audience: { en: 'New files are', ar: 'الملفات الجديدة' },
  internal: { en: 'Internal', ar: 'داخلي' },
  internalHint: { en: 'Only staff', ar: 'للموظفين فقط' },
  visible: { en: 'Client sees it', ar: 'يراه العميل' },
  visibleHint: { en: 'Staff and the client', ar: 'للموظفين والعميل' },
  dropInternal: { en: 'Drop here: internal', ar: 'أفلت هنا: داخلي' },
  dropVisible: { en: 'Drop here: the client sees it', ar: 'أفلت هنا: يراه العميل' },
  dropToAdd: { en: 'Drop here to add', ar: 'أفلت هنا للإضافة' },
  dropVersion: { en: 'Drop to make this the next version of', ar: 'أفلت ليصبح النسخة التالية من' },
  oneVersion: {
    en: 'One file is the next version of a document. Drop several beside the list to add them.',
    ar: 'النسخة التالية ملف واحد. لإضافة عدة ملفات أفلتها خارج القائمة.',
  },
  pasted: { en: 'Pasted', ar: 'ملصق' },
  wrongKind: { en: 'Files of this kind are not accepted here.', ar: 'هذا النوع من الملفات غير مقبول هنا.' },
  empty: { en: 'The file is empty.', ar: 'الملف فارغ.' },
  tooLarge: { en: 'The file has {size}; at most {limit} are accepted.', ar: 'حجم الملف {size}، والحد الأقصى {limit}.' },
  waiting: { en: 'Waiting', ar: 'في الانتظار' },
  checking: { en: 'Checking…', ar: 'جارٍ الفحص…' },
  added: { en: 'Added', ar: 'أُضيف' },
  asVersionOf: { en: 'Next version of', ar: 'النسخة التالية من' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  cancelThis: { en: 'Cancel {name}', ar: 'إلغاء {name}' },
  cancelAll: { en: 'Cancel all', ar: 'إلغاء الكل' },
  cancelled: { en: 'Cancelled', ar: 'أُلغي الرفع' },
  retry: { en: 'Try again', ar: 'إعادة المحاولة' },
  retryThis: { en: 'Try {name} again', ar: 'إعادة محاولة {name}' },
  dismiss: { en: 'Dismiss', ar: 'إخفاء' },
  dismissThis: { en: 'Dismiss {name}', ar: 'إخفاء {name}' },
  overall: { en: '{done} of {all} sent', ar: 'أُرسل {done} من {all}' },
  allAdded: { en: 'Files added: {count}', ar: 'الملفات المضافة: {count}' },
  oneAdded: { en: 'File added', ar: 'أُضيف الملف' },

  // A file
  formerAccount: { en: 'Former account', ar: 'حساب سابق' },
  version: { en: 'Version {version}', ar: 'النسخة {version}' },
  versions: { en: '{count} versions', ar: 'عدد النسخ {count}' },
  showVersions: { en: 'Versions of {name}', ar: 'نسخ {name}' },
  current: { en: 'Current', ar: 'الحالية' },
  onComment: { en: 'On a comment', ar: 'مرفق بتعليق' },
  open: { en: 'Open', ar: 'فتح' },
  openThis: { en: 'Open {name}', ar: 'فتح {name}' },
  download: { en: 'Download', ar: 'تنزيل' },
  downloadThis: { en: 'Download {name}', ar: 'تنزيل {name}' },
  newVersion: { en: 'New version', ar: 'نسخة جديدة' },
  newVersionOf: { en: 'New version of {name}', ar: 'نسخة جديدة من {name}' },
  details: { en: 'Details', ar: 'التفاصيل' },
  detailsOf: { en: 'Details of {name}', ar: 'تفاصيل {name}' },
  remove: { en: 'Delete', ar: 'حذف' },
  deleteThis: { en: 'Delete {name}', ar: 'حذف {name}' },
  actionsFor: { en: 'Actions for {name}', ar: 'إجراءات على {name}' },

  // Who sees it
  shownToClient: { en: 'The client sees {name}', ar: 'يرى العميل {name}' },
  showTitle: { en: 'Show it to the client?', ar: 'عرضه على العميل؟' },
  showQuestion: {
    en: 'From now on the client of this transaction sees this document with all its versions, and may be told about it.',
    ar: 'من الآن يرى عميل هذه المعاملة هذا المستند بكل نسخه، وقد يُبلَّغ به.',
  },
  show: { en: 'Show to the client', ar: 'عرض على العميل' },
  keepInternal: { en: 'Keep internal', ar: 'إبقاؤه داخليًا' },
  nowInternal: { en: '{name} is internal now', ar: 'أصبح {name} داخليًا' },
  nowVisible: { en: 'The client sees {name} now', ar: 'يرى العميل {name} الآن' },

  // Deleting and bringing back
  deleteTitle: { en: 'Delete the file?', ar: 'حذف الملف؟' },
  deleteVersionTitle: { en: 'Delete version {version}?', ar: 'حذف النسخة {version}؟' },
  deleteNote: { en: 'An administrator can bring it back for some time.', ar: 'يمكن لمدير النظام استعادته لمدة من الزمن.' },
  deleteWhich: { en: 'What is to be deleted', ar: 'ما الذي يُحذف' },
  deleteThisVersion: { en: 'Only version {version}', ar: 'النسخة {version} فقط' },
  deleteThisVersionHint: { en: 'The version before it becomes the current one.', ar: 'تصبح النسخة السابقة هي الحالية.' },
  deleteAll: { en: 'The document with all {count} versions', ar: 'المستند بكل نسخه ({count})' },
  working: { en: 'Working…', ar: 'جارٍ التنفيذ…' },
  deleted: { en: 'Deleted files', ar: 'الملفات المحذوفة' },
  deletedNone: { en: 'No deleted files.', ar: 'لا ملفات محذوفة.' },
  deletedAt: { en: 'Deleted', ar: 'حُذف' },
  restore: { en: 'Restore', ar: 'استعادة' },
  restoreThis: { en: 'Restore {name}', ar: 'استعادة {name}' },
  // The list of all files
  transaction: { en: 'Transaction', ar: 'المعاملة' },
  client: { en: 'Client', ar: 'العميل' },
  size: { en: 'Size', ar: 'الحجم' },
  versionHead: { en: 'Version', ar: 'النسخة' },
  ofVersions: { en: 'of {count}', ar: 'من {count}' },
  uploadedBy: { en: 'Uploaded by', ar: 'رفعه' },
  when: { en: 'When', ar: 'التاريخ' },
  quickFilters: { en: 'Quick filters', ar: 'تصفية سريعة' },
  all: { en: 'All', ar: 'الكل' },
  mine: { en: 'Mine', ar: 'ملفاتي' },
  mineHint: { en: 'Files you uploaded', ar: 'ملفات رفعتها أنت' },
  shownToClients: { en: 'Clients see them', ar: 'ظاهرة للعملاء' },
  shownToClientsHint: { en: 'Files the client of their transaction may see', ar: 'ملفات يراها عميل معاملتها' },
  waitingForScan: { en: 'Waiting for scan', ar: 'بانتظار الفحص' },
  waitingForScanHint: { en: 'Files nobody can open before they are scanned', ar: 'ملفات لا يفتحها أحد قبل فحصها' },
  infected: { en: 'Virus found', ar: 'عُثر على فيروس' },
  infectedHint: { en: 'Files in quarantine', ar: 'ملفات في الحجر' },
  deletedHint: { en: 'Files that were deleted and can be restored for some time', ar: 'ملفات محذوفة يمكن استعادتها لمدة من الزمن' },

  // The page of a file
  kind: { en: 'Type', ar: 'النوع' },
  bytes: { en: '{count} bytes', ar: '{count} بايت' },
  digest: { en: 'SHA-256', ar: 'بصمة SHA-256' },
  copy: { en: 'Copy', ar: 'نسخ' },
  copied: { en: 'Copied', ar: 'تم النسخ' },
  scannedAt: { en: 'Scanned', ar: 'وقت الفحص' },
  engine: { en: 'Scanner', ar: 'الفاحص' },
  found: { en: 'Found', ar: 'عُثر على' },
  versionsHead: { en: 'Versions', ar: 'النسخ' },
  notCurrent: { en: 'An earlier version', ar: 'نسخة سابقة' },
  isDeleted: { en: 'Deleted', ar: 'محذوف' },
  deletedFor: { en: 'This file was deleted. It can be restored for {days} days after that.', ar: 'حُذف هذا الملف، ويمكن استعادته خلال {days} يومًا من حذفه.' },
  cannotOpen: { en: 'It cannot be opened now.', ar: 'لا يمكن فتحه الآن.' },
  previewPending: { en: 'A preview is being made', ar: 'يجري إعداد المعاينة' },
  noPreview: { en: 'No preview; download it to look at it', ar: 'لا معاينة له، نزّله للاطلاع عليه' },
  openTransaction: { en: 'Open the transaction', ar: 'فتح المعاملة' },
  openedBy: { en: 'Who opened it', ar: 'من فتحه' },
  openedByNobody: { en: 'Nobody has opened this version yet.', ar: 'لم يفتح أحد هذه النسخة بعد.' },
  audit: { en: 'Audit log', ar: 'سجل التدقيق' },

  contentGone: { en: 'Its content is gone', ar: 'أُزيل محتواه' },
} as const

export type FilesWord = keyof typeof words

/** What the admin UI says about files. */
export const filesSpeaker = speakerFor(words)

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
