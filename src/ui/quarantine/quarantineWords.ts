import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the quarantine says, and what is said of a file's virus scan. */
const quarantineWords = {
  title: { en: 'Quarantine', ar: 'الحجر' },
  intro: {
    en: 'Files in which a virus was found. Nobody can open them. Delete what is dangerous; release only what you know to be harmless.',
    ar: 'ملفات عُثر فيها على فيروس ولا يمكن لأحد فتحها. احذف الخطِر منها، ولا ترفع الحجر إلا عما تعلم أنه غير ضار.',
  },
  adminsOnly: { en: 'The quarantine is for administrators.', ar: 'الحجر لمديري النظام فقط.' },
  inQuarantine: { en: 'In quarantine', ar: 'في الحجر' },
  notScanned: { en: 'Could not be scanned', ar: 'تعذر فحصها' },
  none: { en: 'Nothing in quarantine', ar: 'لا شيء في الحجر' },
  noneText: { en: 'No virus was found in any file of this office.', ar: 'لم يُعثر على فيروس في أي ملف من ملفات المكتب.' },
  scanner: { en: 'Virus scanner', ar: 'فاحص الفيروسات' },
  up: { en: 'Working', ar: 'يعمل' },
  down: { en: 'Does not answer', ar: 'لا يستجيب' },
  off: { en: 'Turned off', ar: 'متوقف' },
  undecided: { en: 'Not set up', ar: 'غير مهيأ' },
  offText: { en: 'Files are opened without being scanned.', ar: 'تُفتح الملفات دون فحص.' },
  undecidedText: {
    en: 'New files wait and nobody can open them. Set ATTACHMENT_SCAN to the host:port of a clamd, or to off.',
    ar: 'الملفات الجديدة تنتظر ولا يمكن لأحد فتحها. اضبط ATTACHMENT_SCAN على عنوان clamd أو على off.',
  },
  downText: { en: 'New files wait until it answers again. Reason: {reason}', ar: 'الملفات الجديدة تنتظر حتى يستجيب. السبب: {reason}' },
  neverAsked: { en: 'no worker has asked it for minutes', ar: 'لم تسأله أي عملية خلفية منذ دقائق' },
  since: { en: 'Since', ar: 'منذ' },
  engine: { en: 'Engine', ar: 'المحرك' },
  signatures: { en: 'Signatures', ar: 'التواقيع' },
  signaturesOf: { en: '{number} of {date}', ar: '{number} بتاريخ {date}' },
  ownSignatures: { en: 'without a number', ar: 'دون رقم' },
  waiting: { en: 'Waiting', ar: 'بالانتظار' },
  oldest: { en: 'Oldest', ar: 'الأقدم' },
  rescans: { en: 'To scan again', ar: 'لإعادة الفحص' },
  found: { en: 'Found', ar: 'عُثر على' },
  scanned: { en: 'Scanned', ar: 'وقت الفحص' },
  problem: { en: 'Reason', ar: 'السبب' },
  cleared: { en: 'A later scan on {date} found nothing in it. Release it if you agree.', ar: 'فحص لاحق بتاريخ {date} لم يعثر على شيء فيه. ارفع الحجر عنه إن كنت موافقاً.' },
  files: { en: 'Files with this content', ar: 'الملفات بهذا المحتوى' },
  uploadedBy: { en: 'uploaded by {name}', ar: 'رفعه {name}' },
  formerAccount: { en: 'a former account', ar: 'حساب سابق' },
  deleted: { en: 'Deleted', ar: 'محذوف' },
  shownToClient: { en: 'Shown to the client', ar: 'مرئي للعميل' },
  scanAgain: { en: 'Scan again', ar: 'إعادة الفحص' },
  isScanned: { en: 'Is being scanned again', ar: 'يعاد فحصه' },
  release: { en: 'Release', ar: 'رفع الحجر' },
  releaseThis: { en: 'Release {name}', ar: 'رفع الحجر عن {name}' },
  releaseAsk: {
    en: 'Everybody who can see these files can open them again. The reason is kept in the history of each transaction.',
    ar: 'سيتمكن كل من يرى هذه الملفات من فتحها مجدداً، ويُحفظ السبب في سجل كل معاملة.',
  },
  releaseReason: { en: 'Why is it harmless?', ar: 'لماذا تعده غير ضار؟' },
  remove: { en: 'Delete', ar: 'حذف' },
  removeThis: { en: 'Delete {name} for good', ar: 'حذف {name} نهائياً' },
  removeAsk: {
    en: 'The content is removed and its files are deleted from {count} places. This cannot be undone.',
    ar: 'يُزال المحتوى وتُحذف ملفاته، وعددها {count}. لا يمكن التراجع عن ذلك.',
  },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  working: { en: 'Working…', ar: 'جارٍ التنفيذ…' },
  newer: { en: 'Newer', ar: 'الأحدث' },
  older: { en: 'Older', ar: 'الأقدم' },
  alertDown: { en: 'The virus scanner does not answer. {count} files wait, the oldest since {since}.', ar: 'فاحص الفيروسات لا يستجيب. عدد الملفات المنتظرة {count}، أقدمها منذ {since}.' },
  alertSlow: { en: '{count} files wait for their virus scan, the oldest since {since}.', ar: 'عدد الملفات بانتظار فحص الفيروسات {count}، أقدمها منذ {since}.' },
  look: { en: 'Look into it', ar: 'عرض التفاصيل' },
  scan_pending: { en: 'Waiting for virus scan', ar: 'بانتظار فحص الفيروسات' },
  scan_clean: { en: 'Clean', ar: 'سليم' },
  scan_infected: { en: 'Virus found', ar: 'عُثر على فيروس' },
  scan_failed: { en: 'Scan failed', ar: 'تعذر الفحص' },
  scan_unscanned: { en: 'Not scanned', ar: 'لم يُفحص' },
} as const satisfies Record<string, Text>

export const quarantineSpeaker = speakerFor(quarantineWords)

/** A date, name or code to stand in a sentence of either language: it keeps its own direction there. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`
export type QuarantineSpeak = ReturnType<typeof quarantineSpeaker>
