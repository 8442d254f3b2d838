import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the sign-in form says, with its second step. */
const signInWords = {
  email: { en: 'Email', ar: 'البريد الإلكتروني' },
  password: { en: 'Password', ar: 'كلمة المرور' },
  show: { en: 'Show', ar: 'إظهار' },
  hide: { en: 'Hide', ar: 'إخفاء' },
  showPassword: { en: 'Show password', ar: 'إظهار كلمة المرور' },
  hidePassword: { en: 'Hide password', ar: 'إخفاء كلمة المرور' },
  signIn: { en: 'Sign in', ar: 'تسجيل الدخول' },
  signingIn: { en: 'Signing in…', ar: 'جارٍ الدخول…' },
  forgot: { en: 'Forgot your password?', ar: 'نسيت كلمة المرور؟' },
  register: { en: 'Create an account', ar: 'إنشاء حساب' },
  noAccount: { en: 'New here?', ar: 'ليس لديك حساب؟' },
  or: { en: 'or', ar: 'أو' },
  google: { en: 'Continue with Google', ar: 'المتابعة باستخدام Google' },
  required: { en: 'Please fill this in.', ar: 'يرجى تعبئة هذا الحقل.' },
  failed: {
    en: 'The server did not answer. Please try again.',
    ar: 'لم يستجب الخادم. يرجى المحاولة مرة أخرى.',
  },
  idle: {
    en: 'You were signed out because nothing happened for a while. Nothing is lost that was saved.',
    ar: 'تم تسجيل خروجك لعدم وجود نشاط لفترة. لم يضع شيء مما حُفظ.',
  },
  codeTitle: { en: 'Confirm that it is you', ar: 'تأكيد هويتك' },
  codeLead: {
    en: 'Enter the six digits that your authenticator app shows for this account.',
    ar: 'أدخل الأرقام الستة التي يعرضها تطبيق المصادقة لهذا الحساب.',
  },
  code: { en: 'Code', ar: 'الرمز' },
  codeShape: { en: 'The code has six digits.', ar: 'يتكون الرمز من ستة أرقام.' },
  confirm: { en: 'Confirm', ar: 'تأكيد' },
  recoveryInstead: { en: 'No phone at hand? Use a recovery code', ar: 'هاتفك ليس معك؟ استخدم رمز استرداد' },
  recoveryLead: {
    en: 'Enter one of the recovery codes that you kept. Each works once.',
    ar: 'أدخل أحد رموز الاسترداد التي احتفظت بها. كل رمز يعمل مرة واحدة.',
  },
  recoveryCode: { en: 'Recovery code', ar: 'رمز الاسترداد' },
  codeInstead: { en: 'Use the code of the app', ar: 'استخدام رمز التطبيق' },
  otherAccount: { en: 'Back', ar: 'رجوع' },
} as const satisfies Record<string, Text>

export const signInSpeaker = speakerFor(signInWords)
