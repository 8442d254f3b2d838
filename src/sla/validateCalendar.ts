import type { DayOff, Hours, Shift, WorkingCalendar } from './calendar.ts'
import { calendarSchema } from './calendarSchema.ts'
import { checkHours, checkShifts } from './checkHours.ts'
import { checkPeriod } from './checkPeriod.ts'
import { checkWeeks } from './checkWeeks.ts'
import { error, warning } from './finding.ts'
import type { CalendarFinding } from './finding.ts'
import { shiftMinutes } from './shiftMinutes.ts'
import { isTimeZone } from '../shared/settings/rules.ts'
import { shapeProblem } from '../shared/shapeProblem.ts'
import type { Text } from '../shared/text.ts'

/**
 * Everything that is wrong with a calendar, of whatever shape it is. Empty = good; it may be used when no finding is an
 * `error`. Wrong shapes are reported alone: the other questions need a shape to be asked of.
 */
export function validateCalendar(candidate: unknown): CalendarFinding[] {
  const parsed = calendarSchema.safeParse(candidate)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => shapeProblem(candidate, issue, 'calendar'))
    return problems.map(({ path, message }) => error('SHAPE', path, message))
  }
  const calendar: WorkingCalendar = parsed.data
  return [
    ...untranslated('calendar', calendar.name),
    ...checkTimeZone(calendar),
    ...checkWeeks(calendar),
    ...calendar.daysOff.flatMap((each, index) => [
      ...untranslated(`daysOff.${index}`, each.name),
      ...checkPeriod(`daysOff.${index}`, each.on),
    ]),
    ...calendar.reducedHours.flatMap((each, index) => [
      ...untranslated(`reducedHours.${index}`, each.name),
      ...checkPeriod(`reducedHours.${index}`, each.during),
      ...checkHours(`reducedHours.${index}.hours`, each.hours),
      ...notReduced(calendar, `reducedHours.${index}`, each.hours),
    ]),
    ...calendar.extraWorkingDays.flatMap((each, index) => [
      ...untranslated(`extraWorkingDays.${index}`, each.name),
      ...checkPeriod(`extraWorkingDays.${index}`, each.on),
      ...checkShifts(`extraWorkingDays.${index}.shifts`, each.shifts),
      ...noShifts(`extraWorkingDays.${index}`, each.shifts),
    ]),
    ...contradictions(calendar),
    ...checkSightings(calendar),
  ]
}

function untranslated(element: string, text: Text): CalendarFinding[] {
  const findings: CalendarFinding[] = []
  if (text.en.trim() === '') {
    findings.push(
      error('MISSING_TRANSLATION', element, {
        en: `"${element}" has no English name.`,
        ar: `لا يوجد اسم إنجليزي للعنصر «${element}».`,
      }),
    )
  }
  if (text.ar.trim() === '') {
    findings.push(
      error('MISSING_TRANSLATION', element, {
        en: `"${element}" has no Arabic name.`,
        ar: `لا يوجد اسم عربي للعنصر «${element}».`,
      }),
    )
  }
  return findings
}

function checkTimeZone({ timeZone }: WorkingCalendar): CalendarFinding[] {
  const verdict = isTimeZone(timeZone)
  return verdict === true ? [] : [error('UNKNOWN_TIME_ZONE', 'timeZone', verdict)]
}

function noShifts(element: string, shifts: readonly Shift[]): CalendarFinding[] {
  if (shifts.length > 0) return []
  return [
    error('NO_SHIFTS', element, {
      en: `The extra working day "${element}" has no shifts; expected at least one.`,
      ar: `يوم العمل الإضافي «${element}» بلا فترات عمل، والمتوقع فترة واحدة على الأقل.`,
    }),
  ]
}

// Only a warning: an office may well work longer for a month, but under this heading it is most likely a slip.
function notReduced({ weeks }: WorkingCalendar, element: string, hours: readonly Hours[]): CalendarFinding[] {
  const usual = weeks.at(-1)?.hours ?? []
  const longer = hours.flatMap(({ days, shifts }) =>
    days.filter((day) => {
      const shiftsThen = usual.find((each) => each.days.includes(day))?.shifts ?? []
      return shiftsThen.length > 0 && lengthOf(shifts) > lengthOf(shiftsThen)
    }),
  )
  if (longer.length === 0) return []
  return [
    warning('REDUCED_HOURS_ARE_LONGER', element, {
      en: `The reduced hours "${element}" are longer than the usual ones.`,
      ar: `الساعات المخفضة «${element}» أطول من الساعات المعتادة.`,
    }),
  ]
}

function lengthOf(shifts: readonly Shift[]): number {
  return shifts.map(shiftMinutes).reduce((sum, { from, until }) => sum + until - from, 0)
}

/** A given day that is both off and extra works: said, because one of the two was probably forgotten. */
function contradictions({ daysOff, extraWorkingDays }: WorkingCalendar): CalendarFinding[] {
  return extraWorkingDays.flatMap(({ on }, index) => {
    if (on.kind !== 'dates') return []
    const shares = (off: DayOff['on']) => off.kind === 'dates' && off.from <= on.to && on.from <= off.to
    const other = daysOff.findIndex((each) => shares(each.on))
    if (other < 0) return []
    return [
      warning('OFF_AND_EXTRA', `extraWorkingDays.${index}`, {
        en: `"extraWorkingDays.${index}" and "daysOff.${other}" share a day; work is done on it.`,
        ar: `العنصران «extraWorkingDays.${index}» و«daysOff.${other}» يشتركان في يوم، ويُعد يوم عمل.`,
      }),
    ]
  })
}

function checkSightings({ moonSightings }: WorkingCalendar): CalendarFinding[] {
  return moonSightings.flatMap(({ year, month }, index) => {
    const first = moonSightings.findIndex((each) => each.year === year && each.month === month)
    if (first === index) return []
    return [
      error('SIGHTING_TWICE', `moonSightings.${index}`, {
        en: `"moonSightings.${index}" names month ${month} of ${year}, which "moonSightings.${first}" names already.`,
        ar: `العنصر «moonSightings.${index}» يكرر الشهر ${month} من عام ${year} المذكور في «moonSightings.${first}».`,
      }),
    ]
  })
}
