import { sentence, errorCodes, type ErrorCode } from '../../../shared/errors.ts'
import { say, type Locale, type Text } from '../../../shared/text.ts'

/** Why the engine refuses, in a few words for a chart. */
const reasons: Partial<Record<ErrorCode, Text>> = {
  COMMENT_REQUIRED: { en: 'A comment was missing', ar: 'التعليق ناقص' },
  UNKNOWN_TRANSITION: { en: 'No such way from there', ar: 'لا انتقال من تلك الحالة' },
  UNKNOWN_STATUS: { en: 'No such state', ar: 'حالة غير موجودة' },
  UNKNOWN_WORKFLOW_PART: { en: 'No such transition', ar: 'انتقال غير موجود' },
  FINAL_STATE: { en: 'It had ended', ar: 'كانت منتهية' },
  CONDITION_NOT_MET: { en: 'The condition did not hold', ar: 'لم يتحقق الشرط' },
}

/** A code in words; one that has no short words says its sentence, with its places open. */
export function shortReason(code: string, locale: Locale): string {
  const known = errorCodes.find((each) => each === code)
  if (!known) return code
  const short = reasons[known]
  return short ? say(short, locale) : sentence(known, {}, locale)
}
