import type { Text } from '../../shared/text.ts'
import { type RowError, shortened } from '../check/rowProblems.ts'
import { type TextParams, fillText } from '../fillText.ts'
import { type EventColumn, eventColumnOf } from './eventColumns.ts'

/**
 * What can be wrong with a recorded event before the workflow is asked. What the workflow then refuses has the codes
 * and sentences of its refusals. `{value}` is what stands in the cell, `{column}` the heading of it.
 */
export const eventProblems = {
  REQUIRED: {
    en: '{column} is empty; every event needs it.',
    ar: 'الحقل «{column}» فارغ، وهو مطلوب في كل حدث.',
  },
  TOO_LONG: {
    en: '{column} has {length} characters; at most {limit} are kept. It begins "{value}".',
    ar: 'طول «{column}» هو {length} حرفًا والحد الأعلى {limit}. يبدأ بـ «{value}».',
  },
  NOT_A_MOMENT: {
    en: '"{value}" is not a time that exists. Expected a date with a time, for example 31/12/{year} 14:30 or {year}-12-31T14:30:00+03:00.',
    ar: '«{value}» ليس وقتًا صحيحًا. المتوقع تاريخ مع وقت مثل 31/12/{year} 14:30 أو خلية تاريخ.',
  },
  IN_THE_FUTURE: {
    en: '{value} is in the future; a history holds what has happened.',
    ar: 'الوقت {value} في المستقبل، والسجل لا يضم إلا ما حدث.',
  },
  UNKNOWN_REFERENCE: {
    en: 'No transaction has the number or external reference "{value}".',
    ar: 'لا توجد معاملة رقمها أو مرجعها الخارجي «{value}».',
  },
  AMBIGUOUS_REFERENCE: {
    en: '{count} transactions have the external reference "{value}"; name the one meant by its transaction number.',
    ar: 'المرجع الخارجي «{value}» مسجل لعدد {count} من المعاملات؛ استخدم رقم المعاملة المقصودة.',
  },
  ACTIVITY_NOT_MAPPED: {
    en: 'Nobody has said yet which transition "{value}" is.',
    ar: 'لم يُحدد بعد أي انتقال يقابل «{value}».',
  },
  ROLE_NOT_MAPPED: {
    en: 'Nobody has said yet who "{value}" is: a role of this office, the system, or the email address of an account.',
    ar: 'لم يُحدد بعد من هو «{value}»: أحد أدوار المكتب أو النظام أو بريد حساب مسجل.',
  },
  PERSON_NEEDED: {
    en: 'An approval is given by a person: "{value}" must be the email address of an account, or be mapped to one.',
    ar: 'الموافقة يمنحها شخص: يجب أن يكون «{value}» بريد حساب مسجل أو أن يُربط به.',
  },
  APPROVAL_UNDER_WAY: {
    en: 'Transaction {reference} waits here for the approval "{approval}"; it goes on once that is answered.',
    ar: 'المعاملة {reference} تنتظر هنا الموافقة «{approval}»، وتُستكمل بعد الإجابة عنها.',
  },
  ALREADY_RECORDED: {
    en: 'Transaction {reference} has this event already.',
    ar: 'هذا الحدث مسجل من قبل في المعاملة {reference}.',
  },
  BEFORE_LAST_EVENT: {
    en: 'The last event of transaction {reference} was on {last}; this one would come before it.',
    ar: 'آخر حدث للمعاملة {reference} كان في {last}، وهذا الحدث يسبقه.',
  },
  ON_ANOTHER_WORKFLOW: {
    en: 'Transaction {reference} runs on the workflow "{workflow}" and was worked on there, so it cannot be put on another one.',
    ar: 'المعاملة {reference} تسير على «{workflow}» وجرى العمل عليها هناك، فلا يمكن نقلها إلى سير عمل آخر.',
  },
  FIELDS_WOULD_BE_LOST: {
    en: 'Transaction {reference} has fields that the workflow "{workflow}" does not know: {fields}.',
    ar: 'في المعاملة {reference} حقول لا يعرفها سير العمل «{workflow}»: {fields}.',
  },
} as const satisfies Record<string, Text>

export type EventProblemCode = keyof typeof eventProblems

/** An error of an event; `state` is where the transaction stood at that moment, once that is known. */
export type EventError = RowError & { state?: { key: string; label: Text } }

/** Words a problem in both languages, naming the value and what was expected. */
export function eventError(code: EventProblemCode, key: EventColumn, value: string, params: TextParams = {}): EventError {
  const shown = shortened(value)
  const message = fillText(eventProblems[code], { ...params, column: eventColumnOf(key).header, value: shown })
  return { column: key, code, message, value: shown }
}
