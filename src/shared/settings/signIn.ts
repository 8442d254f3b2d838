import { choice, choices, list, number, toggle } from './makers.ts'
import { isDomain } from './rules.ts'
import type { SettingGroup } from './setting.ts'
import type { Text } from '../text.ts'

const twoFactor = (label: Text, whom: Text) =>
  choice({
    label,
    help: {
      en: `Whether ${whom.en} may or must confirm signing in with a code from their phone.`,
      ar: `هل يمكن أو يجب على ${whom.ar} تأكيد الدخول برمز من الهاتف.`,
    },
    default: 'off',
    options: [
      { value: 'off', label: { en: 'Off', ar: 'متوقف' } },
      { value: 'optional', label: { en: 'Optional', ar: 'اختياري' } },
      { value: 'required', label: { en: 'Required', ar: 'إلزامي' } },
    ],
  })

export const signIn = {
  label: { en: 'Sign-in', ar: 'تسجيل الدخول' },
  help: { en: 'Passwords, sessions and who may register.', ar: 'كلمات المرور والجلسات ومن يمكنه التسجيل.' },
  settings: {
    passwordLength: number({
      label: { en: 'Shortest password', ar: 'أقصر كلمة مرور' },
      help: {
        en: 'How many characters a new password has at least: 8 to 64.',
        ar: 'أقل عدد لأحرف كلمة المرور الجديدة: من 8 إلى 64.',
      },
      default: 8,
      min: 8,
      max: 64,
      unit: { en: 'characters', ar: 'حرف' },
    }),
    passwordClasses: choices({
      label: { en: 'A password must hold', ar: 'يجب أن تحتوي كلمة المرور على' },
      help: {
        en: 'Kinds of characters of which a new password has at least one each.',
        ar: 'أنواع الأحرف التي تحتوي كلمة المرور الجديدة على واحد منها على الأقل.',
      },
      default: ['lower', 'upper', 'digit', 'symbol'],
      options: [
        { value: 'lower', label: { en: 'Small letter', ar: 'حرف صغير' } },
        { value: 'upper', label: { en: 'Capital letter', ar: 'حرف كبير' } },
        { value: 'digit', label: { en: 'Digit', ar: 'رقم' } },
        { value: 'symbol', label: { en: 'Other character', ar: 'رمز' } },
      ],
    }),
    passwordExpiryDays: number({
      label: { en: 'Password expiry', ar: 'انتهاء كلمة المرور' },
      help: {
        en: 'After how many days a password must be changed: 1 to 730; 0 for never.',
        ar: 'عدد الأيام التي يجب بعدها تغيير كلمة المرور: من 1 إلى 730، و0 يعني أبداً.',
      },
      default: 0,
      min: 0,
      max: 730,
      unit: { en: 'days', ar: 'يوم' },
    }),
    maxAttempts: number({
      label: { en: 'Attempts', ar: 'عدد المحاولات' },
      help: {
        en: 'How many wrong passwords in a row lock an account: 3 to 20.',
        ar: 'عدد كلمات المرور الخاطئة المتتالية التي تقفل الحساب: من 3 إلى 20.',
      },
      default: 5,
      min: 3,
      max: 20,
      unit: { en: 'attempts', ar: 'محاولة' },
    }),
    lockMinutes: number({
      label: { en: 'Lock', ar: 'مدة القفل' },
      help: {
        en: 'How many minutes a locked account stays locked: 1 to 1440.',
        ar: 'عدد الدقائق التي يبقى فيها الحساب مقفلاً: من 1 إلى 1440.',
      },
      default: 30,
      min: 1,
      max: 1440,
      unit: { en: 'minutes', ar: 'دقيقة' },
    }),
    idleMinutes: number({
      label: { en: 'Idle time', ar: 'مدة الخمول' },
      help: {
        en: 'After how many minutes without a click a session ends: 5 to 1440.',
        ar: 'عدد الدقائق دون نشاط التي تنتهي بعدها الجلسة: من 5 إلى 1440.',
      },
      default: 30,
      min: 5,
      max: 1440,
      unit: { en: 'minutes', ar: 'دقيقة' },
    }),
    twoFactorAdmins: twoFactor(
      { en: 'Two-factor: administrators', ar: 'التحقق بخطوتين: مديرو النظام' },
      { en: 'administrators', ar: 'مديري النظام' },
    ),
    twoFactorEditors: twoFactor(
      { en: 'Two-factor: editors', ar: 'التحقق بخطوتين: المحررون' },
      { en: 'editors', ar: 'المحررين' },
    ),
    twoFactorClients: twoFactor(
      { en: 'Two-factor: clients', ar: 'التحقق بخطوتين: العملاء' },
      { en: 'clients', ar: 'العملاء' },
    ),
    newDeviceMail: toggle({
      label: { en: 'Mail about a new device', ar: 'رسالة عند الدخول من جهاز جديد' },
      help: {
        en: 'Whether people get a mail when their account is used from a browser or network that is new to it.',
        ar: 'هل تُرسل رسالة إلى صاحب الحساب عند استخدامه من متصفح أو شبكة لم يُستخدم منها من قبل.',
      },
      default: true,
    }),
    registration: toggle({
      label: { en: 'Registration', ar: 'التسجيل' },
      help: {
        en: 'Whether people may register by themselves. Off: only an admin creates accounts.',
        ar: 'هل يمكن للناس التسجيل بأنفسهم. عند الإيقاف ينشئ مدير النظام الحسابات وحده.',
      },
      default: true,
    }),
    emailVerification: toggle({
      label: { en: 'Email verification', ar: 'التحقق من البريد' },
      help: {
        en: 'Whether a new account must prove its email address before it can be used.',
        ar: 'هل يجب على الحساب الجديد إثبات بريده الإلكتروني قبل استخدامه.',
      },
      default: true,
    }),
    adminApproval: toggle({
      label: { en: 'Approval by an admin', ar: 'موافقة مدير النظام' },
      help: { en: 'Whether an admin must activate each registration.', ar: 'هل يجب أن يفعّل مدير النظام كل تسجيل.' },
      default: true,
    }),
    allowedDomains: list({
      label: { en: 'Allowed email domains', ar: 'نطاقات البريد المسموحة' },
      help: {
        en: 'Only addresses of these domains may register, such as example.com. Empty allows all; up to 100.',
        ar: 'لا يُسجَّل إلا بعناوين من هذه النطاقات، مثل example.com. إذا تُركت فارغة فالكل مسموح، وحتى 100 نطاق.',
      },
      default: [],
      rule: isDomain,
    }),
    google: toggle({
      label: { en: 'Sign in with Google', ar: 'الدخول عبر Google' },
      help: {
        en: 'Whether people may sign in with their Google account. Works once the operator has set the client of the office at Google.',
        ar: 'هل يمكن الدخول بحساب Google. يعمل بعد أن يضبط مشغّل النظام عميل المكتب لدى Google.',
      },
      default: true,
    }),
  },
} as const satisfies SettingGroup
