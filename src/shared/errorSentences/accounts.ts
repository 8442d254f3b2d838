import type { Text } from '../text.ts'

/** Who is asking: signing in, second factors, Google, persons. */
export const accounts = {
  UNAUTHENTICATED: {
    en: 'Please sign in to continue.',
    ar: 'يرجى تسجيل الدخول للمتابعة.',
  },
  BAD_CREDENTIALS: {
    en: 'The email or the password is not correct.',
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
  },
  ACCOUNT_PENDING: {
    en: 'This account is waiting for the approval of an administrator.',
    ar: 'هذا الحساب بانتظار موافقة مدير النظام.',
  },
  ACCOUNT_REJECTED: {
    en: 'The registration of this account was not approved.',
    ar: 'لم تتم الموافقة على تسجيل هذا الحساب.',
  },
  ACCOUNT_DEACTIVATED: {
    en: 'This account has been deactivated. Please contact the office.',
    ar: 'تم إيقاف هذا الحساب. يرجى التواصل مع المكتب.',
  },
  ACCOUNT_LOCKED: {
    en: 'This account is locked after too many failed attempts. Please try again in {minutes} minutes.',
    ar: 'تم قفل هذا الحساب بعد محاولات دخول فاشلة متكررة. يرجى المحاولة بعد {minutes} دقيقة.',
  },
  EMAIL_UNVERIFIED: {
    en: 'Please confirm your email address first: open the link in the mail we have sent you.',
    ar: 'يرجى تأكيد بريدك الإلكتروني أولاً بفتح الرابط الوارد في الرسالة التي أرسلناها إليك.',
  },
  PASSWORD_EXPIRED: {
    en: 'This password has expired. Please choose a new one by "Forgot password".',
    ar: 'انتهت صلاحية كلمة المرور. يرجى اختيار كلمة جديدة عبر «نسيت كلمة المرور».',
  },
  WRONG_PASSWORD: {
    en: 'The current password is not correct.',
    ar: 'كلمة المرور الحالية غير صحيحة.',
  },
  INVALID_LINK: {
    en: 'This link is unknown, expired or already used. Please ask for a new one.',
    ar: 'هذا الرابط غير معروف أو منتهٍ أو سبق استخدامه. يرجى طلب رابط جديد.',
  },
  INVALID_REFRESH_TOKEN: {
    en: 'The refresh token is unknown, expired or already used. Please sign in again.',
    ar: 'رمز التحديث غير معروف أو منتهٍ أو سبق استخدامه. يرجى تسجيل الدخول من جديد.',
  },
  SECOND_FACTOR_REQUIRED: {
    en: 'Please enter the code that your authenticator app shows, or a recovery code.',
    ar: 'يرجى إدخال الرمز الذي يعرضه تطبيق المصادقة أو أحد رموز الاسترداد.',
  },
  SECOND_FACTOR_WRONG: {
    en: 'The code is not correct or was already used. Each code works once.',
    ar: 'الرمز غير صحيح أو سبق استخدامه. كل رمز صالح لمرة واحدة.',
  },
  SECOND_FACTOR_SETUP_REQUIRED: {
    en: 'Your role signs in with a second factor. Please set it up first, then everything else opens.',
    ar: 'يتطلب دورك التحقق بخطوتين. يرجى إعداده أولاً ثم يُتاح لك الباقي.',
  },
  SECOND_FACTOR_NOT_SET_UP: {
    en: 'There is no second factor here to confirm, change or turn off. Set one up first.',
    ar: 'لا يوجد تحقق بخطوتين لتأكيده أو تغييره أو إيقافه. يرجى إعداده أولاً.',
  },
  SECOND_FACTOR_MANDATORY: {
    en: 'The office demands a second factor of your role; it can be replaced, but not turned off.',
    ar: 'يشترط المكتب التحقق بخطوتين لدورك، ويمكن استبداله ولا يمكن إيقافه.',
  },
  CHALLENGE_INVALID: {
    en: 'This sign-in took too long or was already finished. Please sign in again.',
    ar: 'انتهت مهلة تسجيل الدخول أو سبق إكماله. يرجى تسجيل الدخول من جديد.',
  },
  GOOGLE_TOKEN_INVALID: {
    en: 'Google did not confirm this sign-in. Please try again.',
    ar: 'لم تؤكد Google تسجيل الدخول هذا. يرجى المحاولة مجدداً.',
  },
  GOOGLE_TOKEN_USED: {
    en: 'This confirmation by Google was already used. Please sign in with Google again.',
    ar: 'سبق استخدام هذا التأكيد من Google. يرجى تسجيل الدخول عبر Google مرة أخرى.',
  },
  GOOGLE_EMAIL_UNVERIFIED: {
    en: 'Google has not verified the email address of this account. Verify it there first.',
    ar: 'لم تتحقق Google من البريد الإلكتروني لهذا الحساب. يرجى التحقق منه هناك أولاً.',
  },
  GOOGLE_LINK_REQUIRED: {
    en: 'There is already an account with this email address. Sign in with its password once to connect it with Google.',
    ar: 'يوجد حساب بهذا البريد الإلكتروني. سجّل الدخول بكلمة مروره مرة واحدة لربطه بحساب Google.',
  },
  GOOGLE_ALREADY_LINKED: {
    en: 'One of the two is already connected: an account here belongs to one account at Google.',
    ar: 'أحد الحسابين مرتبط بالفعل: الحساب هنا يرتبط بحساب واحد في Google.',
  },
  GOOGLE_SIGN_IN_ABANDONED: {
    en: 'This sign-in with Google was not begun in this browser, took too long or was already finished. Please begin again.',
    ar: 'لم يبدأ تسجيل الدخول عبر Google في هذا المتصفح أو انتهت مهلته أو سبق إكماله. يرجى البدء من جديد.',
  },
  GOOGLE_UNAVAILABLE: {
    en: 'Google cannot be reached at the moment. Please try again or sign in with your password.',
    ar: 'يتعذر الوصول إلى Google حالياً. يرجى المحاولة مجدداً أو الدخول بكلمة المرور.',
  },
  EMAIL_DOMAIN_NOT_ALLOWED: {
    en: 'Accounts with addresses of "{domain}" are not taken here. Please use the address of your company or ask the office.',
    ar: 'لا تُقبل هنا حسابات بعناوين النطاق «{domain}». يرجى استخدام بريد شركتك أو التواصل مع المكتب.',
  },
  API_KEY_NOT_ALLOWED: {
    en: 'API keys may not do this; a person has to sign in for it.',
    ar: 'لا يُسمح بذلك لمفاتيح الواجهة البرمجية، ويلزم أن يسجّل شخص الدخول لإجرائه.',
  },
  PERSON_ON_HOLD: {
    en: 'The personal data of user {id} is under legal hold and cannot be erased.',
    ar: 'البيانات الشخصية للمستخدم {id} خاضعة لحجز قانوني ولا يمكن محوها.',
  },
  PERSON_ERASED: {
    en: 'The personal data of user {id} was erased already.',
    ar: 'سبق محو البيانات الشخصية للمستخدم {id}.',
  },
} as const satisfies Record<string, Text>
