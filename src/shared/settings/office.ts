import { defaultTimeZone } from '../officeDefaults.ts'
import { holidays, timeRanges, weekdays } from './calendarMakers.ts'
import { choice, number, text } from './makers.ts'
import { isEmail, isImageAddress, isTimeZone } from './rules.ts'
import type { SettingGroup } from './setting.ts'

export const office = {
  label: { en: 'Office', ar: 'المكتب' },
  help: { en: 'Who the office is, and when it works.', ar: 'هوية المكتب وأوقات عمله.' },
  settings: {
    nameEn: text({
      label: { en: 'Name (English)', ar: 'الاسم (بالإنجليزية)' },
      help: {
        en: 'The name of the office on pages, mails and reports in English. Up to 100 characters.',
        ar: 'اسم المكتب في الصفحات والرسائل والتقارير الإنجليزية، حتى 100 حرف.',
      },
      default: 'MDC Tracker',
      maxLength: 100,
      required: true,
    }),
    nameAr: text({
      label: { en: 'Name (Arabic)', ar: 'الاسم (بالعربية)' },
      help: {
        en: 'The name of the office on pages, mails and reports in Arabic. Up to 100 characters.',
        ar: 'اسم المكتب في الصفحات والرسائل والتقارير العربية، حتى 100 حرف.',
      },
      default: 'متتبع المعاملات',
      maxLength: 100,
      required: true,
    }),
    logo: text({
      label: { en: 'Logo', ar: 'الشعار' },
      help: {
        en: 'Where the logo lies: an https address or a path on this site. Empty shows the name alone.',
        ar: 'موضع الشعار: عنوان https أو مسار على هذا الموقع. إذا تُرك فارغاً يظهر الاسم وحده.',
      },
      default: '',
      maxLength: 500,
      rule: isImageAddress,
    }),
    supportEmail: text({
      label: { en: 'Support email', ar: 'بريد الدعم' },
      help: {
        en: 'The address people are told to write to when they need help. Empty names none.',
        ar: 'العنوان الذي يُطلب من الناس مراسلته عند الحاجة إلى المساعدة. إذا تُرك فارغاً فلا يُذكر عنوان.',
      },
      default: '',
      rule: isEmail,
    }),
    timeZone: text({
      label: { en: 'Time zone', ar: 'المنطقة الزمنية' },
      help: {
        en: 'Decides when a day begins, and so what is overdue. A name of the IANA list, such as Asia/Riyadh.',
        ar: 'تحدد بداية اليوم، وبالتالي ما هو متأخر. اسم من قائمة IANA مثل Asia/Riyadh.',
      },
      default: defaultTimeZone,
      maxLength: 60,
      required: true,
      rule: isTimeZone,
    }),
    defaultLanguage: choice({
      label: { en: 'Default language', ar: 'اللغة الافتراضية' },
      help: { en: 'The language of people who have not chosen one.', ar: 'لغة من لم يختر لغة بعد.' },
      default: 'en',
      options: [
        { value: 'en', label: { en: 'English', ar: 'الإنجليزية' } },
        { value: 'ar', label: { en: 'Arabic', ar: 'العربية' } },
      ],
    }),
    dateFormat: choice({
      label: { en: 'Date format', ar: 'صيغة التاريخ' },
      help: {
        en: 'How dates are written on pages, mails and reports.',
        ar: 'طريقة كتابة التواريخ في الصفحات والرسائل والتقارير.',
      },
      default: 'DD/MM/YYYY',
      options: [
        { value: 'DD/MM/YYYY', label: { en: '23/09/2026', ar: '23/09/2026' } },
        { value: 'YYYY-MM-DD', label: { en: '2026-09-23', ar: '2026-09-23' } },
        { value: 'MM/DD/YYYY', label: { en: '09/23/2026 (month first)', ar: '09/23/2026 (الشهر أولاً)' } },
      ],
    }),
    timeFormat: choice({
      label: { en: 'Time format', ar: 'صيغة الوقت' },
      help: { en: 'How times of day are written.', ar: 'طريقة كتابة الوقت.' },
      default: '24h',
      options: [
        { value: '24h', label: { en: '14:30 (24 hours)', ar: '14:30 (24 ساعة)' } },
        { value: '12h', label: { en: '2:30 PM (12 hours)', ar: '2:30 م (12 ساعة)' } },
      ],
    }),
    pageSize: number({
      label: { en: 'Page size', ar: 'عدد الصفوف في الصفحة' },
      help: {
        en: 'How many rows a list shows at once when nobody asks otherwise: 5 to 100.',
        ar: 'عدد الصفوف المعروضة في القائمة ما لم يُطلب غيره: من 5 إلى 100.',
      },
      default: 20,
      min: 5,
      max: 100,
      unit: { en: 'rows', ar: 'صف' },
    }),
    workingHours: timeRanges({
      label: { en: 'Working hours', ar: 'ساعات العمل' },
      help: {
        en: 'The hours of a working day, in order. Two ranges leave room for a break.',
        ar: 'ساعات يوم العمل بالترتيب. فترتان تتركان مجالاً للاستراحة.',
      },
      default: [{ from: '08:00', to: '17:00' }],
    }),
    weekend: weekdays({
      label: { en: 'Weekend', ar: 'عطلة نهاية الأسبوع' },
      help: {
        en: 'The days of the week on which the office is closed.',
        ar: 'أيام الأسبوع التي يكون فيها المكتب مغلقاً.',
      },
      default: [5, 6],
    }),
    holidays: holidays({
      label: { en: 'Holidays', ar: 'العطلات' },
      help: {
        en: 'Days off beside the weekend, first and last day included, written YYYY-MM-DD.',
        ar: 'أيام العطلات إضافة إلى نهاية الأسبوع، شاملة اليوم الأول والأخير، بصيغة YYYY-MM-DD.',
      },
      default: [],
    }),
  },
} as const satisfies SettingGroup
