import { list, longText, moment, toggle } from './makers.ts'
import { isEmail, isNetwork } from './rules.ts'
import type { SettingGroup } from './setting.ts'

export const maintenance = {
  label: { en: 'Maintenance', ar: 'الصيانة' },
  help: { en: 'Closing the doors for a while.', ar: 'إغلاق النظام مؤقتاً.' },
  settings: {
    enabled: toggle({
      label: { en: 'Maintenance mode', ar: 'وضع الصيانة' },
      help: {
        en: 'Closes every door except to the people and addresses below; within the window if one is set.',
        ar: 'يغلق النظام عدا الأشخاص والعناوين أدناه، وضمن الفترة إن حُددت.',
      },
      default: false,
    }),
    messageEn: longText({
      label: { en: 'Message (English)', ar: 'الرسالة (بالإنجليزية)' },
      help: {
        en: 'What people read meanwhile, in English. Up to 500 characters.',
        ar: 'ما يقرأه الناس أثناء ذلك بالإنجليزية، حتى 500 حرف.',
      },
      default: 'The system is under maintenance. Please try again later.',
      maxLength: 500,
      required: true,
    }),
    messageAr: longText({
      label: { en: 'Message (Arabic)', ar: 'الرسالة (بالعربية)' },
      help: {
        en: 'What people read meanwhile, in Arabic. Up to 500 characters.',
        ar: 'ما يقرأه الناس أثناء ذلك بالعربية، حتى 500 حرف.',
      },
      default: 'النظام تحت الصيانة. يرجى المحاولة لاحقاً.',
      maxLength: 500,
      required: true,
    }),
    startsAt: moment({
      label: { en: 'From', ar: 'من' },
      help: {
        en: 'When maintenance begins. Empty: as soon as the mode is on.',
        ar: 'وقت بدء الصيانة. إذا تُرك فارغاً تبدأ عند تشغيل الوضع.',
      },
    }),
    endsAt: moment({
      label: { en: 'Until', ar: 'إلى' },
      help: {
        en: 'When maintenance ends by itself. Empty: when the mode is turned off.',
        ar: 'وقت انتهاء الصيانة تلقائياً. إذا تُرك فارغاً تنتهي عند إيقاف الوضع.',
      },
    }),
    allowedPeople: list({
      label: { en: 'Allowed people', ar: 'الأشخاص المسموح لهم' },
      help: {
        en: 'Email addresses of accounts that may still come in; up to 100. Admins always may.',
        ar: 'عناوين بريد الحسابات التي يمكنها الدخول، حتى 100. مديرو النظام يمكنهم الدخول دائماً.',
      },
      default: [],
      rule: isEmail,
    }),
    allowedAddresses: list({
      label: { en: 'Allowed addresses', ar: 'العناوين المسموحة' },
      help: {
        en: 'Network addresses that may still come in, such as 192.0.2.7 or 192.0.2.0/24; up to 100.',
        ar: 'عناوين الشبكة التي يمكنها الدخول، مثل 192.0.2.7 أو 192.0.2.0/24، حتى 100.',
      },
      default: [],
      rule: isNetwork,
    }),
  },
} as const satisfies SettingGroup
