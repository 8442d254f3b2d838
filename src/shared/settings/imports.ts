import { choice, number } from './makers.ts'
import type { SettingGroup } from './setting.ts'

export const imports = {
  label: { en: 'Imports', ar: 'الاستيراد' },
  help: { en: 'Limits of workbooks that staff import.', ar: 'حدود المصنفات التي يستوردها الموظفون.' },
  settings: {
    maxRows: number({
      label: { en: 'Rows of a file', ar: 'صفوف الملف' },
      help: {
        en: 'How many rows one file may have: 1 to 100000.',
        ar: 'أكبر عدد لصفوف الملف الواحد: من 1 إلى 100000.',
      },
      default: 100_000,
      min: 1,
      max: 100_000,
      unit: { en: 'rows', ar: 'صف' },
    }),
    maxFileMb: number({
      label: { en: 'Largest file', ar: 'أكبر ملف' },
      help: {
        en: 'How large an imported file may be, in megabytes: 1 to 100.',
        ar: 'أكبر حجم للملف المستورد بالميغابايت: من 1 إلى 100.',
      },
      default: 25,
      min: 1,
      max: 100,
      unit: { en: 'MB', ar: 'ميغابايت' },
    }),
    keepDays: number({
      label: { en: 'Keep files and undo', ar: 'حفظ الملفات وإمكانية التراجع' },
      help: {
        en: 'For how many days an imported file is kept and its import can be undone: 7 to 3650. What it imported stays.',
        ar: 'عدد الأيام التي يُحفظ فيها الملف المستورد ويمكن التراجع عن استيراده: من 7 إلى 3650. ما تم استيراده يبقى.',
      },
      default: 90,
      min: 7,
      max: 3650,
      unit: { en: 'days', ar: 'يوم' },
    }),
    defaultMode: choice({
      label: { en: 'When rows are wrong', ar: 'عند وجود صفوف خاطئة' },
      help: {
        en: 'What an import does with wrong rows when it is not told otherwise.',
        ar: 'ما يفعله الاستيراد بالصفوف الخاطئة ما لم يُطلب غيره.',
      },
      default: 'all_or_nothing',
      options: [
        { value: 'all_or_nothing', label: { en: 'Import nothing', ar: 'لا يُستورد شيء' } },
        { value: 'skip_invalid', label: { en: 'Skip them', ar: 'تجاوزها' } },
      ],
    }),
  },
} as const satisfies SettingGroup
