import { toggle } from './makers.ts'
import type { SettingGroup } from './setting.ts'

export const clients = {
  label: { en: 'Clients', ar: 'العملاء' },
  help: { en: 'What clients may do with their own transactions.', ar: 'ما يمكن للعملاء فعله في معاملاتهم.' },
  settings: {
    mayView: toggle({
      label: { en: 'May view', ar: 'يمكنهم العرض' },
      help: { en: 'Whether clients may open their own transactions.', ar: 'هل يمكن للعملاء فتح معاملاتهم.' },
      default: true,
    }),
    mayDownload: toggle({
      label: { en: 'May download files', ar: 'يمكنهم تنزيل الملفات' },
      help: {
        en: 'Whether clients may download the files that are meant for them.',
        ar: 'هل يمكن للعملاء تنزيل الملفات الموجهة إليهم.',
      },
      default: true,
    }),
    mayComment: toggle({
      label: { en: 'May comment', ar: 'يمكنهم التعليق' },
      help: {
        en: 'Whether clients may write comments on their own transactions.',
        ar: 'هل يمكن للعملاء كتابة تعليقات على معاملاتهم.',
      },
      default: false,
    }),
    mayUpload: toggle({
      label: { en: 'May upload files', ar: 'يمكنهم رفع الملفات' },
      help: {
        en: 'Whether clients may add files to their own transactions.',
        ar: 'هل يمكن للعملاء إضافة ملفات إلى معاملاتهم.',
      },
      default: false,
    }),
  },
} as const satisfies SettingGroup
