import { isOfficeDate } from '../dates.ts'
import type { Text } from '../text.ts'
import { shown } from './makers.ts'
import type {
  About, Holiday, HolidaysSetting, TimeRange, TimeRangesSetting, Weekday, WeekdaysSetting,
} from './setting.ts'

export const weekdayLabels: Record<Weekday, Text> = {
  0: { en: 'Sunday', ar: 'الأحد' },
  1: { en: 'Monday', ar: 'الاثنين' },
  2: { en: 'Tuesday', ar: 'الثلاثاء' },
  3: { en: 'Wednesday', ar: 'الأربعاء' },
  4: { en: 'Thursday', ar: 'الخميس' },
  5: { en: 'Friday', ar: 'الجمعة' },
  6: { en: 'Saturday', ar: 'السبت' },
}

/** Days of the week. Digits as text are read too: forms send those. */
export function weekdays(about: About<readonly Weekday[]>): WeekdaysSetting {
  return {
    ...about,
    kind: 'weekdays',
    read: (stored) => {
      if (!Array.isArray(stored)) return stored
      const days = stored.map((day: unknown) => (typeof day === 'string' && /^\d$/.test(day) ? Number(day) : day))
      return days.every((day) => typeof day === 'number') ? [...new Set(days)].sort((a, b) => a - b) : days
    },
    check: (value) => {
      if (!Array.isArray(value)) return { en: 'Expected a list of days.', ar: 'القيمة المتوقعة قائمة أيام.' }
      const stranger: unknown = value.find((day) => !Number.isInteger(day) || day < 0 || day > 6)
      if (stranger !== undefined) {
        return {
          en: `${shown(stranger)} is not a day of the week; 0 is Sunday, 6 is Saturday.`,
          ar: `${shown(stranger)} ليس يوماً من الأسبوع، 0 هو الأحد و6 هو السبت.`,
        }
      }
      // A week without a working day would let no deadline ever arrive.
      return value.length < 7 || {
        en: 'At least one day must be a working day.',
        ar: 'يجب أن يبقى يوم عمل واحد على الأقل.',
      }
    },
  }
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** Parts of a day, in order and apart from each other; at least one. */
export function timeRanges(about: About<readonly TimeRange[]>): TimeRangesSetting {
  return {
    ...about,
    kind: 'timeRanges',
    read: (stored) => rowsOf(stored, (row) => ({ from: trimmed(row['from']), to: trimmed(row['to']) })),
    check: (value) => {
      if (!Array.isArray(value) || value.length === 0) {
        return { en: 'Expected at least one range of hours.', ar: 'القيمة المتوقعة فترة عمل واحدة على الأقل.' }
      }
      let earlier = ''
      for (const [index, range] of (value as TimeRange[]).entries()) {
        if (!isTime(range?.from) || !isTime(range.to) || range.from >= range.to) {
          return inRow(index, {
            en: 'expected hours such as 08:00 to 16:00, the end after the start',
            ar: 'القيمة المتوقعة ساعات مثل 08:00 إلى 16:00 على أن تكون النهاية بعد البداية',
          })
        }
        if (range.from < earlier) {
          return inRow(index, { en: 'begins before the range above it ends', ar: 'تبدأ قبل انتهاء الفترة السابقة' })
        }
        earlier = range.to
      }
      return true
    },
  }
}

/** Days off, each with a name; a single day has the same first and last day. */
export function holidays(about: About<readonly Holiday[]>): HolidaysSetting {
  return {
    ...about,
    kind: 'holidays',
    read: (stored) =>
      rowsOf(stored, (row) => {
        const from = trimmed(row['from'])
        return { from, to: trimmed(row['to']) || from, name: trimmed(row['name']) }
      }),
    check: (value) => {
      if (!Array.isArray(value)) return { en: 'Expected a list of holidays.', ar: 'القيمة المتوقعة قائمة عطلات.' }
      if (value.length > 500) return { en: 'At most 500 holidays are allowed.', ar: 'الحد الأعلى 500 عطلة.' }
      for (const [index, holiday] of (value as Holiday[]).entries()) {
        if (!isDay(holiday?.from) || !isDay(holiday.to)) {
          return inRow(index, { en: 'expected days such as 2026-09-23', ar: 'القيمة المتوقعة أيام مثل 2026-09-23' })
        }
        if (holiday.to < holiday.from) {
          return inRow(index, { en: 'the last day is before the first', ar: 'اليوم الأخير قبل اليوم الأول' })
        }
        if (typeof holiday.name !== 'string' || holiday.name === '' || holiday.name.length > 100) {
          return inRow(index, {
            en: 'expected a name of 1 to 100 characters',
            ar: 'القيمة المتوقعة اسم من 1 إلى 100 حرف',
          })
        }
      }
      return true
    },
  }
}

/** Rows of a form carry ids and whatever else; only what `pick` takes is kept. */
function rowsOf<Row>(stored: unknown, pick: (row: Record<string, unknown>) => Row): unknown {
  if (!Array.isArray(stored)) return stored
  return stored.map((row: unknown) =>
    typeof row === 'object' && row !== null ? pick(row as Record<string, unknown>) : row,
  )
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)
const isTime = (value: unknown): value is string => typeof value === 'string' && clock.test(value)
const isDay = (value: unknown): value is string => typeof value === 'string' && isOfficeDate(value)

function inRow(index: number, { en, ar }: Text): Text {
  return { en: `Row ${index + 1}: ${en}.`, ar: `السطر ${index + 1}: ${ar}.` }
}
