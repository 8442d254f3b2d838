import type { WorkingCalendar } from './calendar.ts'
import { checkHours } from './checkHours.ts'
import { error } from './finding.ts'
import type { CalendarFinding } from './finding.ts'

/** The week rules: one from the beginning, the others in order, none without work. */
export function checkWeeks({ weeks }: WorkingCalendar): CalendarFinding[] {
  if (weeks.length === 0) {
    return [
      error('NO_WEEK', 'weeks', {
        en: 'The calendar has no week rule; expected at least one, with the hours of each day.',
        ar: 'لا توجد قاعدة أسبوع في التقويم، والمتوقع قاعدة واحدة على الأقل بساعات كل يوم.',
      }),
    ]
  }
  return weeks.flatMap((week, index) => [
    ...outOfOrder(weeks[index - 1]?.from, week.from, index),
    ...checkHours(`weeks.${index}.hours`, week.hours),
    ...neverWorks(week.hours.every(({ shifts }) => shifts.length === 0), index),
  ])
}

function outOfOrder(earlier: string | undefined, from: string | undefined, index: number): CalendarFinding[] {
  if (index === 0 && from === undefined) return []
  if (index > 0 && from !== undefined && (earlier === undefined || earlier < from)) return []
  return [
    index === 0
      ? error('WEEKS_OUT_OF_ORDER', 'weeks.0', {
          en: `The first week rule begins on ${from}; expected no beginning, so that it holds for all time before.`,
          ar: `تبدأ قاعدة الأسبوع الأولى في ${from}، والمتوقع ألا يكون لها بداية لتشمل كل ما سبق.`,
        })
      : error('WEEKS_OUT_OF_ORDER', `weeks.${index}`, {
          en: `"weeks.${index}" begins on ${from ?? 'no day'}; expected a day after ${earlier ?? 'the rule above it'}.`,
          ar: `تبدأ القاعدة «weeks.${index}» في ${from ?? 'غير محدد'}، والمتوقع بعد ${earlier ?? 'القاعدة السابقة'}.`,
        }),
  ]
}

// A week without work would let no deadline ever arrive.
function neverWorks(isFree: boolean, index: number): CalendarFinding[] {
  if (!isFree) return []
  return [
    error('NEVER_WORKS', `weeks.${index}`, {
      en: `No work is done in the week of "weeks.${index}"; expected at least one shift.`,
      ar: `لا عمل في أسبوع القاعدة «weeks.${index}»، والمتوقع فترة عمل واحدة على الأقل.`,
    }),
  ]
}
