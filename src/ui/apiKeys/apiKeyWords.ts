import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the screen of the API keys says. */
const apiKeyWords = {
  title: { en: 'API keys', ar: 'مفاتيح الواجهة البرمجية' },
  lead: {
    en: 'For programs that work with the tracker: accounting, a website, a scanner. Each acts for one account and never may more than it.',
    ar: 'للأنظمة التي تعمل مع المتتبع مثل المحاسبة والموقع والماسح. كل مفتاح يعمل نيابة عن حساب واحد ولا يتجاوز صلاحياته.',
  },
  newKey: { en: 'New key', ar: 'مفتاح جديد' },
  none: { en: 'No keys yet', ar: 'لا توجد مفاتيح بعد' },
  noneText: {
    en: 'Make one when a program needs to read or write here. Give each program its own, so that you can revoke it alone.',
    ar: 'أنشئ مفتاحًا عندما يحتاج نظام إلى القراءة أو الكتابة هنا. امنح كل نظام مفتاحه لتتمكن من إلغائه وحده.',
  },
  name: { en: 'Name', ar: 'الاسم' },
  nameHint: { en: 'Which program is it for?', ar: 'لأي نظام هذا المفتاح؟' },
  key: { en: 'Key', ar: 'المفتاح' },
  role: { en: 'May', ar: 'الصلاحية' },
  roleHint: { en: 'Rights of the key', ar: 'صلاحيات المفتاح' },
  owner: { en: 'Acts for', ar: 'يعمل نيابة عن' },
  ownerHint: {
    en: 'Email of the account. The key sees what this account sees, and stops with it.',
    ar: 'بريد الحساب. يرى المفتاح ما يراه هذا الحساب ويتوقف بتوقفه.',
  },
  noSuchOwner: { en: 'There is no active account with this email.', ar: 'لا يوجد حساب نشط بهذا البريد.' },
  ends: { en: 'Ends on', ar: 'ينتهي في' },
  endsHint: { en: 'At most two years away.', ar: 'خلال سنتين على الأكثر.' },
  lastUsed: { en: 'Last used', ar: 'آخر استخدام' },
  never: { en: 'Never', ar: 'لم يُستخدم' },
  state: { en: 'State', ar: 'الحالة' },
  works: { en: 'Works', ar: 'يعمل' },
  expired: { en: 'Ended', ar: 'انتهى' },
  revoked: { en: 'Revoked', ar: 'ملغى' },
  actions: { en: 'Actions', ar: 'الإجراءات' },
  revoke: { en: 'Revoke', ar: 'إلغاء المفتاح' },
  revokeThis: { en: 'Revoke {name}', ar: 'إلغاء مفتاح {name}' },
  revokeAsk: {
    en: 'The program that uses it is refused from the next request on. This cannot be undone.',
    ar: 'يُرفض النظام الذي يستخدمه بدءًا من الطلب التالي، ولا يمكن التراجع عن ذلك.',
  },
  revokedNow: { en: 'The key was revoked.', ar: 'تم إلغاء المفتاح.' },
  create: { en: 'Make the key', ar: 'إنشاء المفتاح' },
  working: { en: 'Working…', ar: 'جارٍ التنفيذ…' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  required: { en: 'Please fill this in.', ar: 'يرجى تعبئة هذا الحقل.' },
  shownTitle: { en: 'Copy the key now', ar: 'انسخ المفتاح الآن' },
  shownText: {
    en: 'It is shown only this once. Keep it where the program reads its secrets; whoever has it may do what it may.',
    ar: 'لا يظهر إلا هذه المرة. احفظه حيث يقرأ النظام أسراره، فمن يملكه يملك صلاحياته.',
  },
  copy: { en: 'Copy', ar: 'نسخ' },
  copied: { en: 'Copied', ar: 'تم النسخ' },
  kept: { en: 'I have kept it', ar: 'لقد حفظته' },
  use: { en: 'The program sends it with each request:', ar: 'يرسله النظام مع كل طلب:' },
} as const satisfies Record<string, Text>

export const apiKeySpeaker = speakerFor(apiKeyWords)
