import type { Text } from '../text.ts'
import { weekdayLabels } from './calendarMakers.ts'
import type { AnySetting, Holiday, TimeRange, Weekday } from './setting.ts'

const none: Text = { en: 'none', ar: 'لا شيء' }

/** A setting's value in words: "20 rows", "off", "Friday, Saturday". Expects a value that passes the check. */
export function describeValue(setting: AnySetting, value: unknown): Text {
  switch (setting.kind) {
    case 'toggle':
      return value === true ? { en: 'on', ar: 'مفعّل' } : { en: 'off', ar: 'متوقف' }
    case 'number':
      return setting.unit === null ? same(String(value)) : joined([same(String(value)), setting.unit], same(' '))
    case 'choice':
      return setting.options.find((option) => option.value === value)?.label ?? same(String(value))
    case 'choices': {
      const chosen = setting.options.filter((option) => (value as string[]).includes(option.value))
      if (chosen.length === setting.options.length) return { en: 'all', ar: 'الكل' }
      return listed(chosen.map(({ label }) => label))
    }
    case 'list':
      return listed((value as string[]).map(same))
    case 'weekdays':
      return listed((value as Weekday[]).map((day) => weekdayLabels[day]))
    case 'timeRanges':
      return listed((value as TimeRange[]).map(({ from, to }) => same(`${from} – ${to}`)))
    case 'holidays':
      return listed((value as Holiday[]).map(({ from, to, name }) => same(`${name} (${from} – ${to})`)))
    case 'text':
    case 'longText':
    case 'moment':
      return value === '' || value === null ? none : same(String(value))
    default:
      return setting satisfies never
  }
}

const same = (words: string): Text => ({ en: words, ar: words })

const listed = (texts: Text[]): Text => (texts.length === 0 ? none : joined(texts, { en: ', ', ar: '، ' }))

function joined(texts: Text[], between: Text): Text {
  return { en: texts.map(({ en }) => en).join(between.en), ar: texts.map(({ ar }) => ar).join(between.ar) }
}
