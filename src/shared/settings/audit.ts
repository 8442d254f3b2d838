import { number } from './makers.ts'
import type { SettingGroup } from './setting.ts'

export const audit = {
  label: { en: 'Audit trail', ar: 'سجل التدقيق' },
  help: { en: 'How long the record of who did what is kept.', ar: 'مدة الاحتفاظ بسجل من قام بماذا.' },
  settings: {
    retentionDays: number({
      label: { en: 'Keep entries for', ar: 'مدة الاحتفاظ بالقيود' },
      help: {
        en: 'After how many days entries are removed: 31 to 36500, or 0 for never; 1 to 30 count as 31. Entries of people under legal hold stay.',
        ar: 'عدد الأيام التي تُزال بعدها القيود: من 31 إلى 36500، و0 يعني أبداً، وما بين 1 و30 يُعد 31. تبقى قيود الأشخاص الخاضعين لحجز قانوني.',
      },
      default: 0,
      min: 0,
      max: 36_500,
      unit: { en: 'days', ar: 'يوم' },
    }),
  },
} as const satisfies SettingGroup
