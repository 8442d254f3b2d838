import type { Locale, Text } from '../../../shared/text.ts'
import { nearWords } from '../../../shared/nearWords.ts'
import { allowedFilters, allowedTags } from '../liquidEngine.ts'

export type FaultCode =
  | 'EMPTY' | 'TOO_LONG' | 'NOT_TEXT' | 'TORN' | 'SYNTAX' | 'UNKNOWN_TAG' | 'UNKNOWN_FILTER' | 'UNKNOWN_VARIABLE' | 'NOT_A_WORD' | 'FORMATTED_IN_LINE' | 'NOT_AN_ADDRESS'
  | 'ONE_BUTTON' | 'CANNOT_RENDER'

/** What keeps a template from being used: where (`line` counts paragraphs and list items from 1), what, and why. */
export type TemplateFault = { code: FaultCode; locale: Locale; field: 'subject' | 'body' | 'button'; line: number; name: string; message: Text }

/** A fault before it is known which field it stands in. */
export type Found = Pick<TemplateFault, 'code' | 'line' | 'name' | 'message'>

const codeOf = (words: string) => words.slice(0, 60)

export const tooLong = (length: number, most: number): Found => ({
  code: 'TOO_LONG', line: 1, name: '',
  message: { en: `At most ${most} characters are allowed; this has ${length}.`, ar: `الحد الأعلى ${most} حرفاً، وعدد الأحرف الحالي ${length}.` },
})

export const torn = (line: number, name: string): Found => ({
  code: 'TORN', line, name,
  message: {
    en: `"${name}" is torn apart by formatting, or its ends stand in different kinds of places. Write each {{ … }} and {% … %} in one format, and begin and end a condition in the same kind of paragraph.`,
    ar: `«${name}» مجزأ بسبب التنسيق، أو أن طرفيه في موضعين مختلفين. اكتب كل {{ … }} و{% … %} بتنسيق واحد، وابدأ الشرط وأنهه في النوع نفسه من الفقرات.`,
  },
})

export const unknownVariable = (line: number, name: string, known: readonly string[]): Found => {
  const near = suggested(name, known)
  return {
    code: 'UNKNOWN_VARIABLE', line, name: codeOf(name),
    message: {
      en: `"${codeOf(name)}" is not a variable of this template.${near === '' ? '' : ` Did you mean ${near}?`}`,
      ar: `«${codeOf(name)}» ليس من متغيرات هذا القالب.${near === '' ? '' : ` هل تقصد ${near}؟`}`,
    },
  }
}

export const notAWord = (line: number, name: string): Found => ({
  code: 'NOT_A_WORD', line, name,
  message: {
    en: `"${name}" holds several values. Name the one that is meant, or go through a list with {% for … %}.`,
    ar: `«${name}» يضم عدة قيم. حدد القيمة المقصودة، أو مرّ على القائمة باستخدام {% for … %}.`,
  },
})

export const formattedInLine = (name: string): Found => ({
  code: 'FORMATTED_IN_LINE', line: 1, name,
  message: { en: `"${name}" is formatted text of several lines; it can only stand in the text of the mail.`, ar: `«${name}» نص منسق من عدة أسطر، ولا يوضع إلا في نص الرسالة.` },
})

export const notAnAddress = (line: number, name: string): Found => ({
  code: 'NOT_AN_ADDRESS', line, name,
  message: { en: `A link cannot lead to "${name}", which is no address.`, ar: `لا يمكن أن يقود الرابط إلى «${name}» لأنه ليس عنواناً.` },
})

/** What liquidjs says, in words of the office; the few it says often have sentences of their own. */
export function syntaxFault(line: number, said: string): Found {
  const filter = /undefined filter: (\S+?)(?:,|$)/.exec(said)?.[1]
  if (filter !== undefined) return unknownOf('UNKNOWN_FILTER', line, filter, allowedFilters, { en: 'filter', ar: 'مرشحاً' })
  const tag = /tag "([^"]*)" not found/.exec(said)?.[1]
  if (tag !== undefined) {
    if (/^(?:else|elsif|when|end)/.test(tag)) return plain('SYNTAX', line, tag, { en: `{% ${tag} %} stands here without a beginning.`, ar: `‏{% ${tag} %} هنا دون بداية.` })
    return unknownOf('UNKNOWN_TAG', line, tag, allowedTags, { en: 'tag', ar: 'وسماً' })
  }
  const open = /(?:tag|output) (.*?) not closed/.exec(said)?.[1]
  if (open !== undefined) return plain('SYNTAX', line, codeOf(open), { en: `${codeOf(open)} is not closed.`, ar: `‏${codeOf(open)} غير مغلق.` })
  const reason = said.replace(/, line:\d+, col:\d+$/, '').slice(0, 160)
  return plain('SYNTAX', line, '', { en: `This cannot be read: ${reason}.`, ar: `تعذرت القراءة: ${reason}.` })
}

export const cannotRender = (line: number, said: string): Found =>
  plain('CANNOT_RENDER', line, '', { en: `No mail can be made of this: ${said.slice(0, 160)}.`, ar: `لا يمكن إنشاء رسالة من هذا النص: ${said.slice(0, 160)}.` })

export const atTimesMissing = (line: number, name: string): Found =>
  plain('CANNOT_RENDER', line, codeOf(name), {
    en: `"${codeOf(name)}" is not always there; ask first: {% if … %}.`,
    ar: `«${codeOf(name)}» غير موجود دائماً، فتحقق أولاً: {% if … %}.`,
  })

export const plain = (code: FaultCode, line: number, name: string, message: Text): Found => ({ code, line, name, message })

function unknownOf(code: FaultCode, line: number, name: string, known: readonly string[], kind: Text): Found {
  const near = suggested(name, known)
  const list = known.join(', ')
  return plain(code, line, name, {
    en: `"${codeOf(name)}" is not a ${kind.en} of templates.${near === '' ? ` There are: ${list}.` : ` Did you mean ${near}?`}`,
    ar: `«${codeOf(name)}» ليس ${kind.ar} من المتاح في القوالب.${near === '' ? ` المتاح: ${list}.` : ` هل تقصد ${near}؟`}`,
  })
}

/** Names that are near as a whole, else those that end as the typed one does. */
function suggested(typed: string, known: readonly string[]): string {
  const near = nearWords(typed.slice(0, 80), known.map((word) => ({ word, uses: 1 })), 2)
  if (near.length > 0) return near.join(', ')
  const end = typed.split('.').at(-1)!
  const ends = known.filter((name) => name.includes('.') && (name.endsWith(`.${end}`) || nearWords(end.slice(0, 40), [{ word: name.split('.').at(-1)!, uses: 1 }]).length > 0))
  return ends.slice(0, 2).join(', ')
}
