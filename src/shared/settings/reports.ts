import { number } from './makers.ts'
import type { SettingGroup } from './setting.ts'

export const reports = {
  label: { en: 'Reports', ar: 'التقارير' },
  help: { en: 'Reports that were made, and how long they can be fetched.', ar: 'التقارير المُعدّة ومدة إتاحتها.' },
  settings: {
    keepDays: number({
      label: { en: 'Keep the files of reports for', ar: 'الاحتفاظ بملفات التقارير' },
      help: {
        en: 'How many days every version of a report can be fetched: 1 to 3650. Its line in the history stays.',
        ar: 'عدد الأيام التي تبقى فيها كل نسخة من التقرير متاحة للتنزيل: من 1 إلى 3650. ويبقى سطرها في السجل.',
      },
      default: 730,
      min: 1,
      max: 3650,
      unit: { en: 'days', ar: 'يوم' },
    }),
  },
} as const satisfies SettingGroup
