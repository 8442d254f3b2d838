import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the public pages about accounts say: registering, proving an address, a new password. */
export const accountWords = {
  // Fields
  name: { en: 'Full name', ar: 'الاسم الكامل' },
  email: { en: 'Email', ar: 'البريد الإلكتروني' },
  phone: { en: 'Phone', ar: 'رقم الهاتف' },
  phoneHint: { en: 'With country code, such as +966 50 123 4567', ar: 'مع رمز الدولة، مثل ⁦+966 50 123 4567⁩' },
  company: { en: 'Company', ar: 'الشركة' },
  registrationNumber: { en: 'National or commercial registration number', ar: 'رقم الهوية أو السجل التجاري' },
  registrationNumberHint: { en: '10 digits', ar: '10 أرقام' },
  password: { en: 'Password', ar: 'كلمة المرور' },
  newPassword: { en: 'New password', ar: 'كلمة المرور الجديدة' },
  optional: { en: 'optional', ar: 'اختياري' },
  show: { en: 'Show', ar: 'إظهار' },
  hide: { en: 'Hide', ar: 'إخفاء' },
  showPassword: { en: 'Show password', ar: 'إظهار كلمة المرور' },
  hidePassword: { en: 'Hide password', ar: 'إخفاء كلمة المرور' },
  capsLock: { en: 'Caps Lock is on.', ar: 'مفتاح الأحرف الكبيرة (Caps Lock) مفعّل.' },

  // Password
  rulesMet: { en: 'met', ar: 'متحقق' },
  rulesNotMet: { en: 'not yet', ar: 'غير متحقق' },
  strength: { en: 'Strength', ar: 'القوة' },
  strength0: { en: 'not enough yet', ar: 'غير كافية بعد' },
  strength1: { en: 'weak', ar: 'ضعيفة' },
  strength2: { en: 'fair', ar: 'مقبولة' },
  strength3: { en: 'good', ar: 'جيدة' },
  strength4: { en: 'strong', ar: 'قوية' },

  // Errors
  fixOne: { en: 'One entry needs another look', ar: 'بيان واحد يحتاج إلى مراجعة' },
  fixSome: { en: '{count} entries need another look', ar: 'بيانات تحتاج إلى مراجعة: {count}' },
  required: { en: 'Please fill this in.', ar: 'يرجى تعبئة هذا الحقل.' },
  emailInvalid: {
    en: 'This is not an email address, such as name@example.com.',
    ar: 'هذا ليس عنوان بريد إلكتروني صحيحًا، مثل name@example.com.',
  },
  passwordTooWeak: { en: 'The password does not meet the rules below yet.', ar: 'كلمة المرور لا تستوفي الشروط أدناه بعد.' },
  failed: {
    en: 'The office did not answer. Nothing was sent; please try again.',
    ar: 'لم يستجب الخادم ولم يُرسل شيء. يرجى المحاولة مرة أخرى.',
  },
  sending: { en: 'Sending…', ar: 'جارٍ الإرسال…' },

  // Register
  registerTitle: { en: 'Create an account', ar: 'إنشاء حساب' },
  registerLead: {
    en: 'For clients of the office: follow your transactions and download their documents.',
    ar: 'لعملاء المكتب: تابع معاملاتك ونزّل مستنداتها.',
  },
  registerApproval: {
    en: 'The office checks every registration. You can sign in once it has been approved; we write to you then.',
    ar: 'يراجع المكتب كل طلب تسجيل. يمكنك الدخول بعد الموافقة، وسنراسلك عندها.',
  },
  registerButton: { en: 'Create account', ar: 'إنشاء الحساب' },
  haveAccount: { en: 'You have an account already?', ar: 'لديك حساب؟' },
  signIn: { en: 'Sign in', ar: 'تسجيل الدخول' },
  closedTitle: { en: 'Registration is closed', ar: 'التسجيل متوقف' },
  closedLead: {
    en: 'Accounts are created by the office itself. Please ask there.',
    ar: 'ينشئ المكتب الحسابات بنفسه. يرجى التواصل معه.',
  },
  receivedTitle: { en: 'Thank you, we have your registration', ar: 'شكرًا لك، وصلنا طلب تسجيلك' },
  receivedNext: { en: 'What happens next', ar: 'الخطوات التالية' },
  receivedVerify: {
    en: 'Open the mail that we are sending you and confirm your address. Look among unwanted mail, too.',
    ar: 'افتح الرسالة التي نرسلها إليك وأكّد عنوانك. ابحث أيضًا في البريد غير المرغوب فيه.',
  },
  receivedApproval: {
    en: 'The office looks at your registration and decides about it. We write to you as soon as it has.',
    ar: 'يراجع المكتب طلبك ويتخذ قراره، وسنراسلك فور صدوره.',
  },
  receivedSignIn: { en: 'Then you can sign in with your email and password.', ar: 'بعدها يمكنك الدخول ببريدك وكلمة مرورك.' },
  receivedNoMail: {
    en: 'No mail? The address may be mistyped, or have an account already: then just sign in, or choose a new password.',
    ar: 'لم تصلك رسالة؟ قد يكون العنوان مكتوبًا خطأ، أو له حساب سابق: عندها سجّل الدخول أو اختر كلمة مرور جديدة.',
  },

  // Forgotten
  forgotTitle: { en: 'Choose a new password', ar: 'اختيار كلمة مرور جديدة' },
  forgotLead: {
    en: 'Enter the address of your account. We send you a link that works once, within an hour.',
    ar: 'أدخل عنوان حسابك، وسنرسل إليك رابطًا يعمل مرة واحدة خلال ساعة.',
  },
  forgotButton: { en: 'Send the link', ar: 'إرسال الرابط' },
  forgotSentTitle: { en: 'Look into your mailbox', ar: 'افتح بريدك' },
  forgotSentLead: {
    en: 'If there is an account with {email}, a link is on its way. It works once, within an hour.',
    ar: 'إذا كان للعنوان {email} حساب فالرابط في طريقه إليك، ويعمل مرة واحدة خلال ساعة.',
  },
  forgotAgain: { en: 'Use another address', ar: 'استخدام عنوان آخر' },
  forgotQuestion: { en: 'Forgot your password?', ar: 'نسيت كلمة المرور؟' },

  // Reset
  resetTitle: { en: 'Set a new password', ar: 'تعيين كلمة مرور جديدة' },
  resetLead: {
    en: 'You will be signed out everywhere, and sign in with the new password.',
    ar: 'سيتم تسجيل خروجك من كل الأجهزة، ثم تدخل بكلمة المرور الجديدة.',
  },
  resetButton: { en: 'Save the password', ar: 'حفظ كلمة المرور' },
  resetDoneTitle: { en: 'Your new password is set', ar: 'تم تعيين كلمة المرور الجديدة' },
  resetDoneLead: { en: 'Sign in with it now.', ar: 'يمكنك الدخول بها الآن.' },
  linkMissingTitle: { en: 'This link is not complete', ar: 'هذا الرابط غير مكتمل' },
  linkMissingLead: {
    en: 'Open the link from your mail once more, or ask for a new one. Reloading this page forgets the link.',
    ar: 'افتح الرابط من رسالتك مرة أخرى أو اطلب رابطًا جديدًا. إعادة تحميل هذه الصفحة تفقدها الرابط.',
  },
  askNewLink: { en: 'Ask for a new link', ar: 'طلب رابط جديد' },

  // Verify, confirm
  verifyTitle: { en: 'Confirm your email address', ar: 'تأكيد عنوان بريدك' },
  verifyLead: { en: 'One click, and we know that this address is yours.', ar: 'بنقرة واحدة نعرف أن هذا العنوان لك.' },
  verifyButton: { en: 'Yes, this is my address', ar: 'نعم، هذا عنواني' },
  verifiedTitle: { en: 'Your address is confirmed', ar: 'تم تأكيد عنوانك' },
  verifiedPending: {
    en: 'Now the office looks at your registration. We write to you as soon as it is approved.',
    ar: 'يراجع المكتب الآن طلب تسجيلك، وسنراسلك فور الموافقة عليه.',
  },
  verifiedActive: { en: 'You can sign in now.', ar: 'يمكنك تسجيل الدخول الآن.' },
  confirmedTitle: { en: 'Your address has been changed', ar: 'تم تغيير عنوانك' },
  confirmedLead: { en: 'Sign in with the new address from now on.', ar: 'سجّل الدخول من الآن بالعنوان الجديد.' },
} as const satisfies Record<string, Text>

export type AccountWord = keyof typeof accountWords
/** Says words of the account pages in one language. */
export const accountSpeaker = speakerFor(accountWords)
