import { choices, number, toggle } from './makers.ts'
import type { SettingGroup } from './setting.ts'

const plain = (value: string) => ({ en: value, ar: value })

export const files = {
  label: { en: 'Files', ar: 'الملفات' },
  help: { en: 'What may be attached to a transaction.', ar: 'ما يمكن إرفاقه بالمعاملة.' },
  settings: {
    maxSizeMb: number({
      label: { en: 'Largest file', ar: 'أكبر ملف' },
      help: {
        en: 'How large one file may be, in megabytes: 1 to 100.',
        ar: 'أكبر حجم للملف الواحد بالميغابايت: من 1 إلى 100.',
      },
      default: 10,
      min: 1,
      max: 100,
      unit: { en: 'MB', ar: 'ميغابايت' },
    }),
    maxPerTransaction: number({
      label: { en: 'Files of a transaction', ar: 'ملفات المعاملة' },
      help: { en: 'How many files a transaction may have: 1 to 200.', ar: 'أكبر عدد لملفات المعاملة: من 1 إلى 200.' },
      default: 20,
      min: 1,
      max: 200,
      unit: { en: 'files', ar: 'ملف' },
    }),
    types: choices({
      label: { en: 'File types', ar: 'أنواع الملفات' },
      help: {
        en: 'Which kinds of files are accepted. The content decides, not the name.',
        ar: 'أنواع الملفات المقبولة. العبرة بالمحتوى لا بالاسم.',
      },
      default: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'jpg', 'png', 'gif', 'txt', 'csv', 'dwg'],
      required: true,
      options: [
        { value: 'pdf', label: plain('PDF') },
        { value: 'doc', label: plain('DOC') },
        { value: 'docx', label: plain('DOCX') },
        { value: 'xls', label: plain('XLS') },
        { value: 'xlsx', label: plain('XLSX') },
        { value: 'jpg', label: plain('JPG') },
        { value: 'png', label: plain('PNG') },
        { value: 'gif', label: plain('GIF') },
        { value: 'txt', label: plain('TXT') },
        { value: 'csv', label: plain('CSV') },
        { value: 'dwg', label: plain('DWG') },
      ],
    }),
    scanning: toggle({
      label: { en: 'Virus scan', ar: 'فحص الفيروسات' },
      help: {
        en: 'Whether a file must be found clean before anyone can open it.',
        ar: 'هل يجب أن يكون الملف سليماً قبل أن يفتحه أحد.',
      },
      default: true,
    }),
    keepDeletedDays: number({
      label: { en: 'Keep deleted files for', ar: 'الاحتفاظ بالملفات المحذوفة' },
      help: {
        en: 'How many days a deleted file can be restored: 1 to 3650. Then its content goes, its record stays.',
        ar: 'عدد الأيام التي يمكن خلالها استعادة الملف المحذوف: من 1 إلى 3650. بعدها يُزال محتواه ويبقى سجله.',
      },
      default: 90,
      min: 1,
      max: 3650,
      unit: { en: 'days', ar: 'يوم' },
    }),
    previews: toggle({
      label: { en: 'Previews', ar: 'المعاينة' },
      help: { en: 'Whether images and PDF files are shown on the page.', ar: 'هل تُعرض الصور وملفات PDF في الصفحة.' },
      default: true,
    }),
  },
} as const satisfies SettingGroup
