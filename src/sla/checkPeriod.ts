import type { Moments, Period } from './calendar.ts'
import { existsIn } from './days.ts'
import { error, warning } from './finding.ts'
import type { CalendarFinding } from './finding.ts'

/** A period: days that exist, and ends that come after beginnings. */
export function checkPeriod(element: string, period: Period | Moments): CalendarFinding[] {
  switch (period.kind) {
    case 'dates':
      return reversed(element, period.from, period.to, period.to < period.from)
    case 'moments':
      return reversed(element, period.from, period.to, Date.parse(period.to) <= Date.parse(period.from))
    case 'yearly':
      return [...checkDay(element, period), ...checkYears(element, period)]
    case 'hijri':
    case 'hijriMonth':
      return checkYears(element, period)
    default:
      return period satisfies never
  }
}

// 2024 has every day a Gregorian year can have.
function checkDay(element: string, { month, day }: { month: number; day: number }): CalendarFinding[] {
  if (!existsIn(2024, month, day)) {
    return [
      error('DAY_DOES_NOT_EXIST', element, {
        en: `"${element}" is on day ${day} of month ${month}, which no year has.`,
        ar: `العنصر «${element}» في اليوم ${day} من الشهر ${month} ولا وجود له في أي سنة.`,
      }),
    ]
  }
  if (existsIn(2025, month, day)) return []
  return [
    warning('LEAP_DAY', element, {
      en: `"${element}" is on 29 February, so it comes in leap years only.`,
      ar: `العنصر «${element}» في 29 فبراير ولا يأتي إلا في السنوات الكبيسة.`,
    }),
  ]
}

function checkYears(element: string, { firstYear, lastYear }: { firstYear?: number; lastYear?: number }) {
  const isReversed = firstYear !== undefined && lastYear !== undefined && lastYear < firstYear
  return reversed(element, String(firstYear), String(lastYear), isReversed)
}

function reversed(element: string, from: string, to: string, isReversed: boolean): CalendarFinding[] {
  if (!isReversed) return []
  return [
    error('REVERSED', element, {
      en: `"${element}" ends (${to}) before it begins (${from}).`,
      ar: `العنصر «${element}» ينتهي (${to}) قبل أن يبدأ (${from}).`,
    }),
  ]
}
