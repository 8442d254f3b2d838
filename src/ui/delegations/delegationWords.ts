import { speakerFor } from '../speakerFor.ts'
import type { Text } from '../../shared/text.ts'

/** What the panel of delegations says. */
const words = {
  title: { en: 'Delegation of approvals', ar: 'تفويض الموافقات' },
  text: {
    en: 'While you are away a colleague may approve and reject in your place. Both of you are told, and the audit log says who decided for whom.',
    ar: 'أثناء غيابك يمكن لزميل الموافقة والرفض نيابة عنك. يُبلغ كل منكما، ويذكر سجل التدقيق من قرر ونيابة عمن.',
  },
  make: { en: 'Delegate', ar: 'تفويض' },
  to: { en: 'Who decides meanwhile', ar: 'من يقرر في غيابك' },
  choose: { en: 'Please choose', ar: 'يرجى الاختيار' },
  from: { en: 'First day', ar: 'من يوم' },
  until: { en: 'Last day', ar: 'حتى يوم' },
  reason: { en: 'Reason', ar: 'السبب' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  working: { en: 'One moment…', ar: 'لحظة…' },
  given: { en: '{name} decides for you', ar: 'يقرر {name} نيابة عنك' },
  received: { en: 'You decide for {name}', ar: 'تقرر نيابة عن {name}' },
  span: { en: '{from} to {until}', ar: 'من {from} إلى {until}' },
  inForce: { en: 'Now', ar: 'سارٍ الآن' },
  later: { en: 'Later', ar: 'لاحقًا' },
  end: { en: 'End now', ar: 'إنهاء الآن' },
  endThis: { en: 'End now: {name}', ar: 'إنهاء الآن: {name}' },
  endAsk: { en: 'From this moment {name} decides nothing for you any more. What was decided stays.', ar: 'اعتبارًا من الآن لا يقرر {name} نيابة عنك، ويبقى ما تقرر من قبل.' },
  none: { en: 'Nobody decides for you, and you for nobody.', ar: 'لا أحد يقرر نيابة عنك، ولا تقرر نيابة عن أحد.' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  again: { en: 'Try again', ar: 'إعادة المحاولة' },
} as const satisfies Record<string, Text>

export const delegationSpeaker = speakerFor<keyof typeof words>(words)
