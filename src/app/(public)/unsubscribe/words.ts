import type { Text } from '../../../shared/text.ts'

/** What the page for stopping mails says. `{kind}` is the event a mail told of, in words. */
export const words = {
  title: { en: 'Emails from the office', ar: 'رسائل المكتب' },
  askTitle: { en: 'Stop these emails?', ar: 'إيقاف هذه الرسائل؟' },
  askKind: { en: 'The email you came from was about: {kind}.', ar: 'كانت الرسالة التي جئت منها عن: {kind}.' },
  askDigest: {
    en: 'The email you came from gathered several messages.',
    ar: 'الرسالة التي جئت منها تجمع عدة إشعارات.',
  },
  stopKind: { en: 'Stop emails of this kind', ar: 'أوقف رسائل هذا النوع' },
  stopAll: { en: 'Stop all emails that are not critical', ar: 'أوقف كل الرسائل غير الحرجة' },
  kindStopped: { en: 'You no longer get emails of this kind', ar: 'لن تصلك رسائل من هذا النوع' },
  kindStoppedLead: {
    en: 'No more emails about: {kind}. Others still reach you.',
    ar: 'لن تصلك رسائل عن: {kind}. وتبقى بقية الرسائل تصلك.',
  },
  allStopped: { en: 'You no longer get emails from us', ar: 'لن تصلك رسائل منا' },
  allStoppedLead: {
    en: 'Only critical emails still reach you, and those about your account itself.',
    ar: 'لن يصلك إلا الرسائل الحرجة والرسائل المتعلقة بحسابك نفسه.',
  },
  resumeKind: { en: 'Send me these emails again', ar: 'أعد إرسال هذه الرسائل إليّ' },
  resumeAll: { en: 'Send me emails again', ar: 'أعد إرسال الرسائل إليّ' },
  critical: {
    en: 'Critical emails, and those about your account, are always sent.',
    ar: 'الرسائل الحرجة والرسائل المتعلقة بحسابك تُرسل دائماً.',
  },
  preferences: { en: 'All choices, after signing in', ar: 'كل الخيارات بعد تسجيل الدخول' },
  wrongTitle: { en: 'This link is not complete', ar: 'هذا الرابط غير مكتمل' },
  wrongLead: {
    en: 'Please open it from the email again. Sometimes a mail program breaks a long link in two. Nothing has been changed.',
    ar: 'يرجى فتحه من الرسالة مرة أخرى، فقد يقسم برنامج البريد الرابط الطويل. ولم يتغير شيء.',
  },
} as const satisfies Record<string, Text>
