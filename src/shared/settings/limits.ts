import { number } from './makers.ts'
import type { SettingGroup } from './setting.ts'
import type { Text } from '../text.ts'

const most = 10_000_000

const limit = (options: { label: Text; help: Text; default: number; min?: number; max?: number; unit: Text }) =>
  number({ min: 1, max: 100_000, ...options })

const perMinute = { en: 'per minute', ar: 'في الدقيقة' }
const perTenMinutes = { en: 'in ten minutes', ar: 'في عشر دقائق' }
const perHour = { en: 'per hour', ar: 'في الساعة' }

export const limits = {
  label: { en: 'Limits', ar: 'الحدود' },
  help: {
    en: 'How often somebody may ask. Who asks more often is told when to come back.',
    ar: 'عدد الطلبات المسموحة. من يتجاوزها يُخبر بموعد المحاولة مجدداً.',
  },
  settings: {
    signedIn: limit({
      label: { en: 'Requests of a signed-in person', ar: 'طلبات المستخدم المسجل' },
      help: {
        en: 'How many requests one person, with all their devices, may send in a minute: 10 to 10000000.',
        ar: 'عدد الطلبات المسموحة لشخص واحد بكل أجهزته في الدقيقة: من 10 إلى 10000000.',
      },
      default: 1_200,
      min: 10,
      max: most,
      unit: perMinute,
    }),
    anonymous: limit({
      label: { en: 'Requests without signing in', ar: 'الطلبات دون تسجيل الدخول' },
      help: {
        en: 'How many requests one network address may send in a minute without being signed in: 10 to 10000000.',
        ar: 'عدد الطلبات المسموحة لعنوان شبكة واحد دون تسجيل الدخول في الدقيقة: من 10 إلى 10000000.',
      },
      default: 300,
      min: 10,
      max: most,
      unit: perMinute,
    }),
    bulk: limit({
      label: { en: 'Large jobs', ar: 'العمليات الكبيرة' },
      help: {
        en: 'How many bulk changes, imports, exports and reports one person may start in a minute: 1 to 100000.',
        ar: 'عدد التعديلات الجماعية وعمليات الاستيراد والتصدير والتقارير لشخص واحد في الدقيقة: من 1 إلى 100000.',
      },
      default: 60,
      unit: perMinute,
    }),
    signInPerAccount: limit({
      label: { en: 'Sign-ins to one account', ar: 'محاولات الدخول لحساب واحد' },
      help: {
        en: 'How many attempts to sign in to one account are taken in ten minutes, from wherever they come: 5 to 100000.',
        ar: 'عدد محاولات الدخول لحساب واحد في عشر دقائق من أي مكان: من 5 إلى 100000.',
      },
      default: 30,
      min: 5,
      unit: perTenMinutes,
    }),
    signInPerAddress: limit({
      label: { en: 'Sign-ins from one address', ar: 'محاولات الدخول من عنوان واحد' },
      help: {
        en: 'How many attempts to sign in one network address has in ten minutes; a whole office may share one: 5 to 100000.',
        ar: 'عدد محاولات الدخول من عنوان شبكة واحد في عشر دقائق، وقد يشترك مكتب كامل في عنوان واحد: من 5 إلى 100000.',
      },
      default: 100,
      min: 5,
      unit: perTenMinutes,
    }),
    registration: limit({
      label: { en: 'Registrations from one address', ar: 'التسجيلات من عنوان واحد' },
      help: {
        en: 'How many people may register from one network address in an hour: 1 to 100000.',
        ar: 'عدد التسجيلات المسموحة من عنوان شبكة واحد في الساعة: من 1 إلى 100000.',
      },
      default: 30,
      unit: perHour,
    }),
    passwordResetPerAccount: limit({
      label: { en: 'Password resets and registrations of one email address', ar: 'استعادة كلمة المرور والتسجيل لبريد واحد' },
      help: {
        en: 'How many mails to reset a password, and as many to confirm a registration, one email address can be sent in an hour: 1 to 100000.',
        ar: 'عدد رسائل استعادة كلمة المرور إلى بريد واحد في الساعة، ومثله لتأكيد التسجيل: من 1 إلى 100000.',
      },
      default: 10,
      unit: perHour,
    }),
    passwordResetPerAddress: limit({
      label: { en: 'Password resets from one address', ar: 'استعادة كلمة المرور من عنوان واحد' },
      help: {
        en: 'How many resets of passwords one network address may ask for in an hour: 1 to 100000.',
        ar: 'عدد طلبات استعادة كلمة المرور من عنوان شبكة واحد في الساعة: من 1 إلى 100000.',
      },
      default: 30,
      unit: perHour,
    }),
  },
} as const satisfies SettingGroup
