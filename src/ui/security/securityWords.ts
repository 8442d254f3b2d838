import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the panels about the safety of an account say. */
const securityWords = {
  title: { en: 'Sign-in and security', ar: 'الدخول والأمان' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  close: { en: 'Close', ar: 'إغلاق' },
  working: { en: 'Working…', ar: 'جارٍ التنفيذ…' },
  tryAgain: { en: 'Try again', ar: 'حاول مرة أخرى' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  required: { en: 'Please fill this in.', ar: 'يرجى تعبئة هذا الحقل.' },
  currentPassword: { en: 'Present password', ar: 'كلمة المرور الحالية' },
  whyPassword: { en: 'So that nobody else does it at your desk.', ar: 'حتى لا يفعل ذلك غيرك من جهازك.' },

  passwordTitle: { en: 'Password', ar: 'كلمة المرور' },
  passwordText: { en: 'Changing it signs you out on all other devices.', ar: 'تغييرها ينهي جلساتك على الأجهزة الأخرى.' },
  changePassword: { en: 'Change password', ar: 'تغيير كلمة المرور' },
  newPassword: { en: 'New password', ar: 'كلمة المرور الجديدة' },
  passwordChanged: {
    en: 'Your password is changed. Your other devices are signed out.',
    ar: 'تم تغيير كلمة المرور وأُنهيت جلساتك الأخرى.',
  },
  passwordUnmet: { en: 'The new password does not meet the rules below yet.', ar: 'كلمة المرور الجديدة لا تستوفي الشروط أدناه بعد.' },

  emailTitle: { en: 'Email', ar: 'البريد الإلكتروني' },
  emailText: {
    en: 'You sign in with it. A new address counts once you have opened the mail we send there.',
    ar: 'تسجّل الدخول به. يُعتمد العنوان الجديد بعد فتح الرسالة التي نرسلها إليه.',
  },
  emailTextOther: {
    en: 'They sign in with it. A new address counts once the mail that is sent there has been confirmed.',
    ar: 'يسجّلون الدخول به. يُعتمد العنوان الجديد بعد تأكيد الرسالة المرسلة إليه.',
  },
  changeEmail: { en: 'Change email', ar: 'تغيير البريد' },
  newEmail: { en: 'New address', ar: 'العنوان الجديد' },
  emailAsked: {
    en: 'Now open the mail that we have sent to {email} and confirm. Until then your present address stays.',
    ar: 'افتح الآن الرسالة المرسلة إلى {email} وأكّد. يبقى عنوانك الحالي حتى ذلك الحين.',
  },

  sessionsTitle: { en: 'Where you are signed in', ar: 'أماكن تسجيل دخولك' },
  sessionsText: { en: 'End what you do not recognise, then change your password.', ar: 'أنهِ ما لا تعرفه ثم غيّر كلمة مرورك.' },
  thisDevice: { en: 'This device', ar: 'هذا الجهاز' },
  unknownDevice: { en: 'Unknown device', ar: 'جهاز غير معروف' },
  deviceOn: { en: '{browser} on {system}', ar: '{browser} على {system}' },
  lastSeen: { en: 'Last seen {when}', ar: 'آخر نشاط {when}' },
  since: { en: 'since {when}', ar: 'منذ {when}' },
  end: { en: 'End', ar: 'إنهاء' },
  endThis: { en: 'End the session: {device}', ar: 'إنهاء الجلسة: {device}' },
  endOthers: { en: 'End all others', ar: 'إنهاء كل الجلسات الأخرى' },
  endOthersAsk: {
    en: 'Every other device and program that is signed in with your account is signed out at once.',
    ar: 'يُسجَّل خروج كل جهاز أو برنامج آخر دخل بحسابك فورًا.',
  },
  onlyHere: { en: 'You are signed in nowhere else.', ar: 'لا توجد جلسات أخرى لك.' },
  ended: { en: 'The session has ended.', ar: 'انتهت الجلسة.' },
  othersEnded: { en: 'All other sessions have ended.', ar: 'انتهت كل الجلسات الأخرى.' },

  factorTitle: { en: 'Second factor', ar: 'التحقق بخطوتين' },
  factorText: {
    en: 'A code from your phone besides your password: who learns your password still cannot sign in.',
    ar: 'رمز من هاتفك إضافة إلى كلمة المرور، فلا يستطيع من عرفها أن يدخل بحسابك.',
  },
  factorOff: { en: 'Off', ar: 'متوقف' },
  factorOn: { en: 'On', ar: 'مفعّل' },
  factorSince: { en: 'On since {when}', ar: 'مفعّل منذ {when}' },
  factorNotOffered: { en: 'The office does not offer it for your role.', ar: 'لا يتيحه المكتب لدورك.' },
  factorDemanded: { en: 'The office demands it of your role.', ar: 'يشترطه المكتب لدورك.' },
  codesLeft: { en: 'Recovery codes left: {count}', ar: 'رموز الاسترداد المتبقية: {count}' },
  codesFew: { en: 'Make new ones before they run out.', ar: 'أنشئ رموزًا جديدة قبل نفادها.' },
  setUp: { en: 'Set up', ar: 'إعداد' },
  replace: { en: 'Set up another phone', ar: 'إعداد هاتف آخر' },
  newCodes: { en: 'New recovery codes', ar: 'رموز استرداد جديدة' },
  turnOff: { en: 'Turn off', ar: 'إيقاف' },
  turnOffAsk: {
    en: 'From then on your password alone is enough to sign in.',
    ar: 'بعدها تكفي كلمة مرورك وحدها للدخول.',
  },
  turnedOff: { en: 'The second factor is off.', ar: 'تم إيقاف التحقق بخطوتين.' },
  newCodesAsk: { en: 'The old codes stop working.', ar: 'تتوقف الرموز القديمة عن العمل.' },
  proveAsk: { en: 'First show that it is you.', ar: 'أثبت هويتك أولًا.' },
  codeNow: { en: 'Code of the app, or a recovery code', ar: 'رمز التطبيق أو رمز استرداد' },
  next: { en: 'Next', ar: 'التالي' },
  scanTitle: { en: 'Connect your phone', ar: 'ربط هاتفك' },
  scan: {
    en: 'Open an authenticator app on your phone (such as Microsoft Authenticator, Google Authenticator or Aegis) and scan this.',
    ar: 'افتح تطبيق مصادقة على هاتفك (مثل Microsoft Authenticator أو Google Authenticator أو Aegis) وامسح هذا الرمز.',
  },
  qrAlt: { en: 'QR code for the authenticator app', ar: 'رمز استجابة لتطبيق المصادقة' },
  byHand: { en: 'Cannot scan? Type this key into the app:', ar: 'تعذر المسح؟ اكتب هذا المفتاح في التطبيق:' },
  firstCode: { en: 'The six digits that the app shows now', ar: 'الأرقام الستة التي يعرضها التطبيق الآن' },
  codeShape: { en: 'The code has six digits.', ar: 'يتكون الرمز من ستة أرقام.' },
  turnOn: { en: 'Turn on', ar: 'تفعيل' },
  codesTitle: { en: 'Keep these recovery codes', ar: 'احفظ رموز الاسترداد' },
  codesText: {
    en: 'Each lets you in once without your phone. They are shown only now: keep them where you find them without it.',
    ar: 'كل رمز يدخلك مرة واحدة دون هاتفك. لا تظهر إلا الآن، فاحفظها حيث تجدها من دونه.',
  },
  copy: { en: 'Copy', ar: 'نسخ' },
  copied: { en: 'Copied', ar: 'تم النسخ' },
  downloadCodes: { en: 'Download', ar: 'تنزيل' },
  print: { en: 'Print', ar: 'طباعة' },
  kept: { en: 'I have kept them', ar: 'لقد حفظتها' },
  codesFile: { en: 'Recovery codes of {email} for {office}', ar: 'رموز استرداد {email} لدى {office}' },

  mustTitle: { en: 'One more step before you begin', ar: 'خطوة واحدة قبل أن تبدأ' },
  mustText: {
    en: 'The office protects accounts like yours with a second factor. Set it up now; it takes a minute.',
    ar: 'يحمي المكتب الحسابات مثل حسابك بالتحقق بخطوتين. أعدّه الآن، ولن يستغرق أكثر من دقيقة.',
  },
  toStart: { en: 'To the start', ar: 'إلى البداية' },
  signOut: { en: 'Sign out', ar: 'تسجيل الخروج' },
  notForYou: { en: 'This is not for you to see', ar: 'هذه الصفحة ليست ضمن صلاحيتك' },
  notForYouText: { en: 'Sign in with another account, or go back to where you were.', ar: 'ادخل بحساب آخر أو عد إلى حيث كنت.' },

  adminTitle: { en: 'Help with signing in', ar: 'المساعدة في الدخول' },
  adminText: {
    en: 'For people who cannot get in any more, or whose device is lost. A new password they choose themselves: send them to {address}.',
    ar: 'لمن لم يعد يستطيع الدخول أو فقد جهازه. يختار كلمة المرور الجديدة بنفسه عبر {address}.',
  },
} as const satisfies Record<string, Text>

export const securitySpeaker = speakerFor(securityWords)
