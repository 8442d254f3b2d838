import type {
  About, ChoiceSetting, ChoicesSetting, ListSetting, MomentSetting, NumberSetting, Option, Rule, TextSetting,
  ToggleSetting,
} from './setting.ts'
import type { Text } from '../text.ts'

const asItIs = (stored: unknown): unknown => stored
const anything = (): true => true

type TextOptions = About<string> & { maxLength?: number; required?: boolean; rule?: Rule<string> }

/** One line of text. Surrounding blanks do not count; an empty one is fine unless `required`. */
export const text = ({ names, ...options }: TextOptions & Pick<TextSetting, 'names'>): TextSetting => ({
  ...written(options, 200), kind: 'text', ...(names ? { names } : {}),
})

/** Several lines of text. */
export const longText = (options: TextOptions): TextSetting => ({ ...written(options, 2000), kind: 'longText' })

function written(options: TextOptions, usual: number) {
  const { label, help, default: standard, maxLength, required = false, rule = anything } = options
  const limit = maxLength ?? usual
  return {
    label,
    help,
    default: standard,
    maxLength: limit,
    read: (stored: unknown) => (typeof stored === 'string' ? stored.trim() : stored),
    check: (value: unknown): Text | true => {
      if (typeof value !== 'string') return { en: 'Expected text.', ar: 'القيمة المتوقعة نص.' }
      if (value === '') return !required || mustNotBeEmpty
      if (value.length > limit) {
        return {
          en: `At most ${limit} characters are allowed; this has ${value.length}.`,
          ar: `الحد الأعلى ${limit} حرفاً، وعدد الأحرف الحالي ${value.length}.`,
        }
      }
      return rule(value)
    },
  }
}

/** A whole number from `min` to `max`, both included. */
export function number(options: About<number> & { min: number; max: number; unit?: Text }): NumberSetting {
  const { label, help, default: standard, min, max, unit = null } = options
  return {
    kind: 'number',
    label,
    help,
    default: standard,
    min,
    max,
    unit,
    read: asItIs,
    check: (value) =>
      (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) || {
        en: `Expected a whole number from ${min} to ${max}, not ${shown(value)}.`,
        ar: `القيمة المتوقعة عدد صحيح من ${min} إلى ${max}، والقيمة الحالية ${shown(value)}.`,
      },
  }
}

/** On or off. */
export function toggle(about: About<boolean>): ToggleSetting {
  return {
    ...about,
    kind: 'toggle',
    read: asItIs,
    check: (value) => typeof value === 'boolean' || {
      en: 'Expected on or off (true or false).',
      ar: 'القيمة المتوقعة تشغيل أو إيقاف (true أو false).',
    },
  }
}

/** Exactly one of the options. */
export function choice<const Value extends string>(
  options: About<NoInfer<Value>> & { options: readonly Option<Value>[] },
): ChoiceSetting<Value> {
  const values: readonly string[] = options.options.map(({ value }) => value)
  return {
    ...options,
    kind: 'choice',
    read: asItIs,
    check: (value) => (typeof value === 'string' && values.includes(value)) || notOneOf(value, values),
  }
}

/** Any number of the options (at least one where `required`), each once. */
export function choices<const Value extends string>(
  options: About<readonly NoInfer<Value>[]> & { options: readonly Option<Value>[]; required?: boolean },
): ChoicesSetting<Value> {
  const { required = false, ...about } = options
  const values: readonly string[] = options.options.map(({ value }) => value)
  return {
    ...about,
    kind: 'choices',
    read: (stored) => (Array.isArray(stored) ? [...new Set(stored)] : stored),
    check: (value) => {
      if (!Array.isArray(value)) return notAList
      if (required && value.length === 0) return { en: 'Choose at least one.', ar: 'اختر واحداً على الأقل.' }
      const stranger: unknown = value.find((entry) => !values.includes(entry))
      return stranger === undefined || notOneOf(stranger, values)
    },
  }
}

/** Short texts, each checked by `rule`; blanks and repeats are dropped. */
export function list(options: About<readonly string[]> & { maxItems?: number; rule?: Rule<string> }): ListSetting {
  const { label, help, default: standard, maxItems = 100, rule = anything } = options
  return {
    kind: 'list',
    label,
    help,
    default: standard,
    read: (stored) => {
      if (!Array.isArray(stored)) return stored
      const trimmed = stored.map((entry: unknown) => (typeof entry === 'string' ? entry.trim() : entry))
      return [...new Set(trimmed.filter((entry) => entry !== ''))]
    },
    check: (value) => {
      if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return notAList
      if (value.length > maxItems) {
        return {
          en: `At most ${maxItems} entries are allowed; these are ${value.length}.`,
          ar: `الحد الأعلى ${maxItems} عنصراً، والعدد الحالي ${value.length}.`,
        }
      }
      for (const entry of value as string[]) {
        const verdict = entry.length > 200 ? tooLong : rule(entry)
        if (verdict !== true) return verdict
      }
      return true
    },
  }
}

/** A moment in time, or none. */
export function moment(about: Omit<About<null>, 'default'>): MomentSetting {
  return {
    ...about,
    default: null,
    kind: 'moment',
    read: (stored) => {
      if (stored === '' || stored === null || stored === undefined) return null
      if (typeof stored !== 'string') return stored
      const time = Date.parse(stored)
      return Number.isNaN(time) ? stored : new Date(time).toISOString()
    },
    check: (value) =>
      value === null ||
      (typeof value === 'string' && !Number.isNaN(Date.parse(value))) || {
        en: `Expected a date and time such as 2026-03-20T22:00:00Z, not ${shown(value)}.`,
        ar: `القيمة المتوقعة تاريخ ووقت مثل 2026-03-20T22:00:00Z، والقيمة الحالية ${shown(value)}.`,
      },
  }
}

/** A value as an error message quotes it: short, never the inside of an object. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`
  return typeof value === 'object' && value !== null ? '{…}' : String(value)
}

const mustNotBeEmpty: Text = { en: 'This setting cannot be empty.', ar: 'لا يمكن ترك هذا الإعداد فارغاً.' }
const notAList: Text = { en: 'Expected a list.', ar: 'القيمة المتوقعة قائمة.' }
const tooLong: Text = { en: 'An entry has at most 200 characters.', ar: 'الحد الأعلى للعنصر 200 حرف.' }

function notOneOf(value: unknown, values: readonly string[]): Text {
  return {
    en: `${shown(value)} is not one of: ${values.join(', ')}.`,
    ar: `${shown(value)} ليست من القيم المتاحة: ${values.join('، ')}.`,
  }
}
