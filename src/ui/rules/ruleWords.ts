import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the page of a notification rule says beside the labels of its fields. */
const ruleWords = {
  variable: { en: 'Insert a name', ar: 'إدراج اسم' },
  insert: { en: 'Insert', ar: 'إدراج' },
  fits: { en: 'This can be computed.', ar: 'يمكن حساب هذا الشرط.' },
  always: { en: 'No condition: it tells each time.', ar: 'بلا شرط: تُبلغ في كل مرة.' },
  help: {
    en: 'An expression such as event.to == "approved" && transaction.priority == "urgent". Ask has(transaction.dueDate) of what may be empty.',
    ar: 'تعبير مثل \u2066event.to == "approved" && transaction.priority == "urgent"\u2069. اسأل \u2066has(transaction.dueDate)\u2069 عمّا قد يكون فارغاً.',
  },
  standing: { en: 'What it did', ar: 'ما قامت به' },
  told: { en: 'In the last 90 days: {inApp} told in the application, {email} by mail.', ar: 'خلال آخر 90 يوماً: {inApp} داخل النظام، و{email} بالبريد.' },
  lastAt: { en: 'Last on {when}.', ar: 'آخرها في {when}.' },
  never: { en: 'It has told nobody yet.', ar: 'لم تُبلغ أحداً بعد.' },
  waiting: { en: 'Still to go: {count}.', ar: 'بانتظار الإرسال: {count}.' },
  problem: { en: 'It could not be computed {times} times since it was saved, and told nobody of that; last on {when}, of {event}.', ar: 'تعذر حسابها {times} مرة منذ حفظها ولم تُبلغ أحداً بذلك، آخرها في {when} عند «{event}».' },
  title: { en: 'Try it', ar: 'تجربتها' },
  lead: {
    en: 'What it would have done about the latest hundred happenings of its kinds, as the form says now. Nobody is told.',
    ar: 'ما كانت ستفعله إزاء آخر مئة حدث من أنواعها، بحسب النموذج كما هو الآن. لا يُبلَّغ أحد.',
  },
  tryIt: { en: 'Try the rule', ar: 'تجربة القاعدة' },
  trying: { en: 'Trying…', ar: 'جارٍ التجربة…' },
  result: { en: '{matched} of {lookedAt} match.', ar: 'ينطبق على {matched} من {lookedAt}.' },
  failedSome: { en: '{failed} could not be computed.', ar: 'تعذر حساب {failed}.' },
  nothing: { en: 'Nothing of these kinds has happened yet.', ar: 'لم يقع شيء من هذه الأنواع بعد.' },
  onlyMatches: { en: 'Only those that match or fail', ar: 'المنطبق وما تعذر حسابه فقط' },
  tells: { en: 'Tells {names}', ar: 'تُبلغ {names}' },
  tellsNobody: { en: 'Tells nobody: none of them may know of it', ar: 'لا تُبلغ أحداً: لا يحق لأي منهم الاطلاع عليه' },
  more: { en: 'and {count} more at most', ar: 'و{count} آخرين على الأكثر' },
  at: { en: 'on {when}', ar: 'في {when}' },
  matches: { en: 'Matches', ar: 'ينطبق' },
  misses: { en: 'Does not match', ar: 'لا ينطبق' },
  fails: { en: 'Cannot be computed', ar: 'تعذر الحساب' },
} as const satisfies Record<string, Text>

export const ruleSpeaker = speakerFor(ruleWords)
