import type { Hours, Shift } from './calendar.ts'
import { error, warning } from './finding.ts'
import type { CalendarFinding } from './finding.ts'
import { minutesOfDay, shiftMinutes } from './shiftMinutes.ts'
import { weekdayLabels } from '../shared/settings/calendarMakers.ts'
import type { Weekday } from '../shared/settings/setting.ts'

/** Hours of a week: each day named once, its shifts apart, and none still running when the next day's begin. */
export function checkHours(element: string, hours: readonly Hours[]): CalendarFinding[] {
  return [
    ...hours.flatMap(({ shifts }, index) => checkShifts(`${element}.${index}.shifts`, shifts)),
    ...namedTwice(element, hours),
    ...runningInto(element, hours),
  ]
}

/** The shifts of one day: none empty, none at the same time as another. */
export function checkShifts(element: string, shifts: readonly Shift[]): CalendarFinding[] {
  const empty = shifts.flatMap(({ from, to }, index) =>
    from === to
      ? [
          error('EMPTY_SHIFT', `${element}.${index}`, {
            en: `The shift "${element}.${index}" ends when it begins (${from}); for a whole day write 00:00 to 24:00.`,
            ar: `فترة العمل «${element}.${index}» تنتهي لحظة بدايتها (${from})، ولليوم الكامل اكتب 00:00 إلى 24:00.`,
          }),
        ]
      : [],
  )
  const ordered = shifts.map(shiftMinutes).sort((a, b) => a.from - b.from)
  const overlap = ordered.some((each, index) => index > 0 && each.from < ordered[index - 1]!.until)
  if (!overlap || empty.length > 0) return empty
  return [
    error('SHIFTS_OVERLAP', element, {
      en: `The shifts in "${element}" overlap: ${shifts.map(({ from, to }) => `${from}-${to}`).join(', ')}.`,
      ar: `فترات العمل في «${element}» متداخلة: ${shifts.map(({ from, to }) => `${from}-${to}`).join('، ')}.`,
    }),
  ]
}

function namedTwice(element: string, hours: readonly Hours[]): CalendarFinding[] {
  const days = hours.flatMap((each) => each.days)
  const twice = [...new Set(days.filter((day, index) => days.indexOf(day) !== index))]
  return twice.map((day) =>
    error('WEEKDAY_TWICE', element, {
      en: `${weekdayLabels[day].en} is named more than once in "${element}"; expected all its shifts in one entry.`,
      ar: `ورد يوم ${weekdayLabels[day].ar} أكثر من مرة في «${element}»، والمتوقع جمع فتراته في موضع واحد.`,
    }),
  )
}

// Counted once where they meet, but hardly meant.
function runningInto(element: string, hours: readonly Hours[]): CalendarFinding[] {
  return hours
    .flatMap(({ days }) => days)
    .filter((day) => {
      const end = Math.max(0, ...shiftsOn(hours, day).map(({ until }) => until - minutesOfDay))
      const next = shiftsOn(hours, ((day + 1) % 7) as Weekday)
      return next.some(({ from }) => from < end)
    })
    .map((day) =>
      warning('SHIFT_RUNS_INTO_NEXT_DAY', element, {
        en: `In "${element}" the night shift of ${weekdayLabels[day].en} still runs when the next day's shift begins.`,
        ar: `في «${element}» تستمر فترة ليل ${weekdayLabels[day].ar} بعد بداية فترة اليوم التالي.`,
      }),
    )
}

function shiftsOn(hours: readonly Hours[], day: Weekday) {
  return (hours.find(({ days }) => days.includes(day))?.shifts ?? []).map(shiftMinutes)
}
