import type { Locale, Text } from '../../shared/text.ts'
import { say } from '../../shared/text.ts'
import { accountTemplates } from './templateKeys.ts'

/** The office as mails show it, in the reader's language. Addresses are whole (https://…); `logo` null shows the name. */
export type MailOffice = { name: string; logo: string | null; supportEmail: string | null; link: string }

/**
 * What stands below every mail. `unsubscribe` is null where a mail must always come, `preferences` where its reader has no
 * account, or it is about one.
 */
export type MailFooter = { unsubscribe: string | null; preferences: string | null }

const why = {
  account: { en: 'You receive this mail because it concerns your account.', ar: 'تصلك هذه الرسالة لأنها تخص حسابك.' },
  message: { en: 'You receive this mail because somebody of the office wrote to you.', ar: 'تصلك هذه الرسالة لأن المكتب راسلك.' },
  digest: { en: 'You receive several things in one mail, as you or the office chose.', ar: 'جُمعت لك عدة مستجدات في رسالة واحدة، حسب اختيارك أو اختيار المكتب.' },
  critical: { en: 'You receive this mail because it cannot wait; such mails cannot be turned off.', ar: 'تصلك هذه الرسالة لأنها لا تحتمل التأخير، ولا يمكن إيقاف مثلها.' },
  outside: { en: 'You receive this mail because the office wants this address to know.', ar: 'تصلك هذه الرسالة لأن المكتب أراد إبلاغ هذا العنوان.' },
  notice: { en: 'You receive this mail because you take part in this work, or follow it.', ar: 'تصلك هذه الرسالة لأنك من المعنيين بهذا العمل.' },
} satisfies Record<string, Text>

/** Why somebody gets a mail, in a sentence. Pure. */
export function whyOf(key: string, { unsubscribe, preferences }: MailFooter, locale: Locale): string {
  const isAccount = accountTemplates.some((account) => account === key)
  if (isAccount) return say(why.account, locale)
  if (preferences === null) return say(why.outside, locale)
  if (key === 'message' || key === 'digest') return say(why[key], locale)
  return say(unsubscribe === null ? why.critical : why.notice, locale)
}

/** Words of the frame around every mail. */
export const frameWords = {
  preferences: { en: 'Choose what you hear of', ar: 'اختيار ما يصلك' },
  unsubscribe: { en: 'Unsubscribe', ar: 'إلغاء الاشتراك' },
  help: { en: 'Questions? Write to', ar: 'للاستفسار:' },
  instead: { en: 'If the button does not work, open this address:', ar: 'إذا لم يعمل الزر فافتح هذا العنوان:' },
  details: { en: 'Details', ar: 'التفاصيل' },
} satisfies Record<string, Text>
