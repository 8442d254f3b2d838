import { say, type Locale, type Text } from './text.ts'

/** Why a mail stands as it does, where that is not plain. */
const reasons: Readonly<Record<string, Text>> = {
  bounced: { en: 'the address was returned before', ar: 'سبق أن ارتجع العنوان' },
  hidden: { en: 'what it told was hidden meanwhile', ar: 'أُخفي ما كانت تخبر به' },
  recipientGone: { en: 'the account is gone or inactive', ar: 'الحساب محذوف أو غير نشط' },
  mayNotRead: { en: 'they may not read it any more', ar: 'لم يعد يحق له الاطلاع عليه' },
  notWanted: { en: 'they do not want such mails', ar: 'لا يرغب في مثل هذه الرسائل' },
  noMail: { en: 'they want no mails', ar: 'لا يرغب في الرسائل' },
  outdated: { en: 'what was asked for does not count any more', ar: 'لم يعد الطلب الذي تخصه سارياً' },
  addressInvalid: { en: 'no address a mail can go to', ar: 'العنوان غير صالح' },
  noSuchAddress: { en: 'there is nobody at this address', ar: 'لا أحد بهذا العنوان' },
  refused: { en: 'the mail server refused it', ar: 'رفضها خادم البريد' },
  givenUp: { en: 'given up after all tries', ar: 'توقفت بعد كل المحاولات' },
  mailServer: { en: 'our mail server does not take mail', ar: 'خادم بريدنا لا يقبل الرسائل' },
  byHand: { en: 'taken back by hand', ar: 'ألغاها مسؤول' },
}

/** A reason of the log in words; one this release does not know as it is. */
export function reasonInWords(reason: string, locale: Locale): string {
  const known = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined
  return known ? say(known, locale) : reason
}
