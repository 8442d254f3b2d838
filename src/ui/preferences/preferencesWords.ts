import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the panel says in which a person chooses what they hear of. */
const preferencesWords = {
  title: { en: 'Notifications', ar: 'الإشعارات' },
  titleOther: { en: 'Notifications of {name}', ar: 'إشعارات {name}' },
  text: { en: 'What reaches you, how and when. Every change is saved at once.', ar: 'ما يصلك وكيف ومتى. يُحفظ كل تغيير فوراً.' },
  textOther: { en: 'What reaches them, how and when. Every change is saved at once.', ar: 'ما يصله وكيف ومتى. يُحفظ كل تغيير فوراً.' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  again: { en: 'Try again', ar: 'حاول مرة أخرى' },
  saving: { en: 'Saving…', ar: 'جارٍ الحفظ…' },
  saved: { en: 'Saved', ar: 'تم الحفظ' },

  language: { en: 'Language of emails and notifications', ar: 'لغة الرسائل والإشعارات' },

  mails: { en: 'Emails', ar: 'الرسائل' },
  mailsOffice: { en: 'As the office does: {what}', ar: 'كما يفعل المكتب: {what}' },
  off: { en: 'each at once', ar: 'كل رسالة فور حدوثها' },
  daily: { en: 'a digest a day', ar: 'ملخص يومي' },
  weekly: { en: 'a digest a week', ar: 'ملخص أسبوعي' },
  mailsOff: { en: 'Each at once', ar: 'كل رسالة فور حدوثها' },
  mailsDaily: { en: 'One digest a day', ar: 'ملخص واحد في اليوم' },
  mailsWeekly: { en: 'One digest a week', ar: 'ملخص واحد في الأسبوع' },
  mailsNone: { en: 'None, except critical ones', ar: 'لا رسائل، باستثناء الحرجة' },
  critical: {
    en: 'Critical emails, and those about the account itself, always come at once.',
    ar: 'الرسائل الحرجة والمتعلقة بالحساب نفسه تصل دائماً فوراً.',
  },
  day: { en: 'On', ar: 'يوم' },
  hour: { en: 'At', ar: 'الساعة' },
  asOffice: { en: 'As the office: {what}', ar: 'كما لدى المكتب: {what}' },
  next: { en: 'The next one: {when}', ar: 'الملخص القادم: {when}' },

  quiet: { en: 'Quiet hours', ar: 'ساعات الهدوء' },
  quietText: { en: 'Emails wait until they are over. Critical ones do not.', ar: 'تنتظر الرسائل حتى تنتهي، باستثناء الحرجة.' },
  quietNone: { en: 'None', ar: 'لا توجد' },
  quietOwn: { en: 'From … until …', ar: 'من … إلى …' },
  none: { en: 'none', ar: 'لا توجد' },
  from: { en: 'From', ar: 'من' },
  until: { en: 'Until', ar: 'إلى' },
  nextDay: { en: 'Until the next day', ar: 'حتى اليوم التالي' },
  timeZone: { en: 'Time zone', ar: 'المنطقة الزمنية' },

  events: { en: 'What to hear of', ar: 'ما يُبلَّغ به' },
  event: { en: 'Event', ar: 'الحدث' },
  inApp: { en: 'In the application', ar: 'داخل النظام' },
  email: { en: 'By email', ar: 'بالبريد' },
  all: { en: 'All: {group}, {channel}', ar: 'الكل: {group}، {channel}' },
  always: { en: 'critical, always told', ar: 'حرج، يصل دائماً' },
  notByOffice: { en: 'The office does not tell of it here', ar: 'لا يُبلِّغ المكتب به هنا' },
  ownActs: { en: 'Also tell me of what I do myself', ar: 'أبلغني أيضاً بما أفعله بنفسي' },
  ownActsOther: { en: 'Also tell them of what they do themselves', ar: 'إبلاغه أيضاً بما يفعله بنفسه' },
} as const satisfies Record<string, Text>

export type PreferencesWord = keyof typeof preferencesWords
export const preferencesSpeaker = speakerFor<PreferencesWord>(preferencesWords)
export type Speak = ReturnType<typeof preferencesSpeaker>
