import fc from 'fast-check'
import type {
  DayOff, ExtraWorkingDay, Hours, Period, ReducedHours, Shift, WeekRule, WorkingCalendar,
} from '../../src/sla/index.ts'
import type { Weekday } from '../../src/shared/settings/setting.ts'

/** Zones that did what clocks can do: nothing, the usual, at midnight, by half an hour, a day left out, in Ramadan. */
export const zones = [
  'Asia/Riyadh', 'Asia/Dubai', 'Europe/Berlin', 'America/New_York', 'Asia/Amman', 'Africa/Cairo', 'Africa/Casablanca',
  'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC',
]

const name = { en: 'Day', ar: 'يوم' }
const between = (first: number, last: number) => fc.integer({ min: first, max: last })
const twoDigits = (value: number) => String(value).padStart(2, '0')
const timeOf = (minute: number) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`

/** One to three shifts of a day, apart from each other; the last may go on past midnight. */
const shifts: fc.Arbitrary<Shift[]> = fc
  .uniqueArray(between(0, 287), { minLength: 2, maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b).map((mark) => mark * 5))
  .chain((marks) => fc.boolean().map((night) => ({ marks: marks.slice(0, marks.length - (marks.length % 2)), night })))
  .map(({ marks, night }) => {
    const pairs = marks.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: marks[index + 1] ?? 1440 }] : []))
    const last = pairs.at(-1)
    if (night && last) last.to = Math.min(pairs[0]?.from ?? 0, 300)
    return pairs.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) })).filter(({ from, to }) => from !== to)
  })
  .filter((list) => list.length > 0)

const weekdays = fc.uniqueArray(between(0, 6), { minLength: 1, maxLength: 7 }) as fc.Arbitrary<Weekday[]>

const hours: fc.Arbitrary<Hours[]> = fc
  .tuple(weekdays, fc.array(shifts, { minLength: 1, maxLength: 3 }))
  .map(([days, kinds]) => {
    const size = Math.ceil(days.length / kinds.length)
    return kinds
      .map((list, index) => ({ days: days.slice(index * size, (index + 1) * size), shifts: list }))
      .filter((each) => each.days.length > 0)
  })

const date = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const weeks: fc.Arbitrary<WeekRule[]> = fc
  .tuple(hours, fc.uniqueArray(date, { maxLength: 2 }), hours, hours)
  .map(([first, dates, ...others]) => [
    { hours: first },
    ...dates.sort().map((from, index) => ({ from, hours: others[index] ?? first })),
  ])

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(date, between(0, 12)).map(([from, days]) => ({
    kind: 'dates' as const, from, to: new Date(Date.parse(from) + days * 864e5).toISOString().slice(0, 10),
  })),
  fc.record({ kind: fc.constant('yearly' as const), month: between(1, 12), day: between(1, 28), days: between(1, 9) }),
  fc.record({ kind: fc.constant('hijri' as const), month: between(1, 12), day: between(1, 30), days: between(1, 9) }),
)

const month: fc.Arbitrary<Period> = fc.record({ kind: fc.constant('hijriMonth' as const), month: between(1, 12) })

const moments = fc.tuple(between(1.58e6, 1.83e6), between(1, 3000)).map(([start, length]) => ({
  kind: 'moments' as const,
  from: new Date(start * 1e6).toISOString(),
  to: new Date(start * 1e6 + length * 60_000).toISOString(),
}))

const daysOff: fc.Arbitrary<DayOff[]> = fc.array(
  fc.record({ name: fc.constant(name), on: fc.oneof({ arbitrary: period, weight: 3 }, moments) }),
  { maxLength: 5 },
)
const reducedHours: fc.Arbitrary<ReducedHours[]> = fc.array(
  fc.record({ name: fc.constant(name), during: fc.oneof(period, month), hours }),
  { maxLength: 2 },
)
const extraWorkingDays: fc.Arbitrary<ExtraWorkingDay[]> = fc.array(
  fc.record({ name: fc.constant(name), on: period, shifts }),
  { maxLength: 2 },
)

/** Any calendar that may be used. */
export const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  key: fc.constant('any'),
  version: fc.constant('1'),
  name: fc.constant(name),
  timeZone: fc.constantFrom(...zones),
  weeks,
  daysOff,
  reducedHours,
  extraWorkingDays,
  moonSightings: fc.constantFrom([], [{ year: 1446, month: 9, days: 1 }], [{ year: 1447, month: 10, days: -1 }]),
})

/** Instants to the millisecond, from 2020 to 2027, often in the weeks in which clocks change. */
export const instants: fc.Arbitrary<number> = fc.oneof(
  between(Date.UTC(2020, 0, 1), Date.UTC(2027, 11, 31)),
  fc.tuple(between(2020, 2027), fc.constantFrom(2, 9, 10), between(0, 31 * 86_400)).map(
    ([year, month, second]) => Date.UTC(year, month, 1) + second * 1000,
  ),
)

/** Working minutes, in steps that a sum of floating numbers keeps exactly. */
export const minutes: fc.Arbitrary<number> = fc.oneof(between(0, 60_000), between(0, 600), between(0, 4000).map((n) => n / 4))
