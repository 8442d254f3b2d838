import { z } from '../shared/z.ts'
import { years } from './calendar.ts'
import type { WorkingCalendar } from './calendar.ts'
import { hijriYears } from './hijri.ts'
import { isOfficeDate } from '../shared/dates.ts'

// A missing translation is not a broken shape: it defaults to nothing here, and validateCalendar names it.
const Words = z.object({ en: z.string().default(''), ar: z.string().default('') })

const yearOf = (date: string) => Number(date.slice(0, 4))
const isInYears = (date: string) => yearOf(date) >= years.first && yearOf(date) <= years.last
const aDay = `expected a day such as 2026-09-23, from ${years.first} to ${years.last}`
const Day = z.string().refine((text) => isOfficeDate(text) && isInYears(text), aDay)

const momentPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?Z$/
const Moment = z
  .string()
  .refine(
    (text) => momentPattern.test(text) && isOfficeDate(text.slice(0, 10)) && isInYears(text),
    'expected a moment in UTC such as 2026-09-23T09:00:00Z',
  )

const Shift = z.strictObject({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 08:00'),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected a time such as 17:00, or 24:00'),
})

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const Hours = z.strictObject({ days: z.array(z.literal(weekdays)).min(1), shifts: z.array(Shift).max(24) })

const gregorian = z.int().min(years.first).max(years.last).optional()
const hijri = z.int().min(hijriYears.first).max(hijriYears.last).optional()
const Month = z.int().min(1).max(12)
const Days = z.int().min(1).max(60).optional()

const periods = [
  z.strictObject({ kind: z.literal('dates'), from: Day, to: Day }),
  z.strictObject({
    kind: z.literal('yearly'),
    month: Month,
    day: z.int().min(1).max(31),
    days: Days,
    firstYear: gregorian,
    lastYear: gregorian,
  }),
  z.strictObject({
    kind: z.literal('hijri'),
    month: Month,
    day: z.int().min(1).max(30),
    days: Days,
    firstYear: hijri,
    lastYear: hijri,
  }),
  z.strictObject({ kind: z.literal('hijriMonth'), month: Month, firstYear: hijri, lastYear: hijri }),
] as const

const Period = z.discriminatedUnion('kind', periods)
const PeriodOrMoments = z.discriminatedUnion('kind', [
  ...periods,
  z.strictObject({ kind: z.literal('moments'), from: Moment, to: Moment }),
])

/** The shape of a calendar. What a shape cannot say (shifts apart, days that exist) is validateCalendar's. */
export const calendarSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'expected a key: small letters, digits and _, at most 50'),
  version: z.string().min(1).max(50),
  name: Words,
  timeZone: z.string().min(1).max(60),
  weeks: z.array(z.strictObject({ from: Day.optional(), hours: z.array(Hours).max(20) })).max(100),
  daysOff: z.array(z.strictObject({ name: Words, on: PeriodOrMoments })).max(5000),
  reducedHours: z.array(z.strictObject({ name: Words, during: Period, hours: z.array(Hours).max(20) })).max(200),
  extraWorkingDays: z.array(z.strictObject({ name: Words, on: Period, shifts: z.array(Shift).max(24) })).max(1000),
  moonSightings: z
    .array(
      z.strictObject({
        year: z.int().min(hijriYears.first).max(hijriYears.last),
        month: Month,
        days: z.int().min(-2).max(2),
      }),
    )
    .max(1000),
}) satisfies z.ZodType<WorkingCalendar>
