import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHolidayFeed } from './readHolidayFeed.ts'
import { feedFindingCodes } from './feedFinding.ts'
import type { FeedFindingCode } from './feedFinding.ts'
import { addWorkingTime } from '../addWorkingTime.ts'
import { calendarSchema } from '../calendarSchema.ts'
import { saudiArabia } from '../templates/saudiArabia.ts'
import { validateCalendar } from '../validateCalendar.ts'

const options = { timeZone: 'Asia/Riyadh', throughYear: 2028 }
const feed = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n')
const read = (...events: string[][]) => readHolidayFeed(feed(...events), options)
const onOf = (...lines: string[]) => {
  const { daysOff, findings } = read(['SUMMARY:Day', ...lines])
  expect(findings).toEqual([])
  return daysOff.map(({ on }) => on)
}

describe('what a feed says', () => {
  it.each([
    ['a day', ['DTSTART;VALUE=DATE:20260923'], { kind: 'dates', from: '2026-09-23', to: '2026-09-23' }],
    ['days, the end not among them', ['DTSTART;VALUE=DATE:20260319', 'DTEND;VALUE=DATE:20260323'], { kind: 'dates', from: '2026-03-19', to: '2026-03-22' }],
    ['days by their number', ['DTSTART;VALUE=DATE:20260319', 'DURATION:P4D'], { kind: 'dates', from: '2026-03-19', to: '2026-03-22' }],
    ['days that do not say they are', ['DTSTART:20260319', 'DTEND:20260321'], { kind: 'dates', from: '2026-03-19', to: '2026-03-20' }],
    ['hours in UTC', ['DTSTART:20260319T090000Z', 'DTEND:20260319T140000Z'], { kind: 'moments', from: '2026-03-19T09:00:00.000Z', to: '2026-03-19T14:00:00.000Z' }],
    ['hours of the calendar', ['DTSTART:20260319T120000', 'DTEND:20260319T170000'], { kind: 'moments', from: '2026-03-19T09:00:00.000Z', to: '2026-03-19T14:00:00.000Z' }],
    ['hours of another zone', ['DTSTART;TZID=Europe/Berlin:20260330T120000', 'DURATION:PT2H'], { kind: 'moments', from: '2026-03-30T10:00:00.000Z', to: '2026-03-30T12:00:00.000Z' }],
    ['every year', ['DTSTART;VALUE=DATE:20260923', 'RRULE:FREQ=YEARLY'], { kind: 'yearly', month: 9, day: 23, days: 1, firstYear: 2026 }],
    ['every year, said at length', ['DTSTART;VALUE=DATE:20260222', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=22;INTERVAL=1'], { kind: 'yearly', month: 2, day: 22, days: 1, firstYear: 2026 }],
    ['three times', ['DTSTART;VALUE=DATE:20260923', 'RRULE:FREQ=YEARLY;COUNT=3'], { kind: 'yearly', month: 9, day: 23, days: 1, firstYear: 2026, lastYear: 2028 }],
    ['until a day', ['DTSTART;VALUE=DATE:20260923', 'RRULE:FREQ=YEARLY;UNTIL=20300922'], { kind: 'yearly', month: 9, day: 23, days: 1, firstYear: 2026, lastYear: 2029 }],
    ['until and with the day', ['DTSTART;VALUE=DATE:20260923', 'RRULE:FREQ=YEARLY;UNTIL=20300923'], { kind: 'yearly', month: 9, day: 23, days: 1, firstYear: 2026, lastYear: 2030 }],
  ])('%s', (_what, lines, on) => {
    expect(onOf(...lines)).toEqual([on])
  })

  it('nothing of a rule that ended before it began; no end where it lies beyond the years', () => {
    expect(onOf('DTSTART;VALUE=DATE:20260923', 'RRULE:FREQ=YEARLY;UNTIL=20250101')).toEqual([])
    expect(onOf('DTSTART;VALUE=DATE:20260923', 'RRULE:FREQ=YEARLY;COUNT=900')).toEqual([
      { kind: 'yearly', month: 9, day: 23, days: 1, firstYear: 2026 },
    ])
  })

  it('the fourth Thursday of November, year by year, and says how far', () => {
    const { daysOff, findings } = read(['SUMMARY:Thanks', 'DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'])
    expect(daysOff.map(({ on }) => on)).toEqual(
      ['2026-11-26', '2027-11-25', '2028-11-23'].map((day) => ({ kind: 'dates', from: day, to: day })),
    )
    expect(findings).toMatchObject([{ code: 'CUT_OFF', severity: 'warning', element: 'line 3' }])
  })

  it('every other year, without the one that is left out', () => {
    expect(onOf('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=4', 'EXDATE;VALUE=DATE:20220101')).toEqual(
      ['2020-01-01', '2024-01-01', '2026-01-01'].map((day) => ({ kind: 'dates', from: day, to: day })),
    )
  })

  it('a day that was moved in one year', () => {
    const { daysOff } = read(
      ['UID:a', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20250923', 'RRULE:FREQ=YEARLY;COUNT=3'],
      ['UID:a', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20260924', 'RECURRENCE-ID;VALUE=DATE:20260923'],
    )
    expect(daysOff.map(({ on }) => on)).toEqual(
      ['2025-09-23', '2027-09-23', '2026-09-24'].map((day) => ({ kind: 'dates', from: day, to: day })),
    )
  })

  it('names that are folded and escaped, in Arabic, with any line ends', () => {
    const text = feed(['SUMMARY:عيد الأض', ' حى\\, أربعة', '\t أيام', 'DTSTART;VALUE=DATE:20260526', 'DTEND;VALUE=DATE:20260530'])
    for (const each of [text, text.replaceAll('\r\n', '\n'), `\uFEFF${text}`]) {
      const { daysOff, findings } = readHolidayFeed(each, options)
      expect(findings).toEqual([])
      const name = 'عيد الأضحى, أربعة أيام'
      expect(daysOff).toEqual([{ name: { en: name, ar: name }, on: { kind: 'dates', from: '2026-05-26', to: '2026-05-29' } }])
    }
  })

  it('not what is cancelled, nor the same day twice, nor the reminder inside an event', () => {
    const day = ['SUMMARY:Day', 'DTSTART;VALUE=DATE:20260923']
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'DTSTART:garbage', 'DURATION:PT5M', 'END:VALARM']
    const { daysOff, findings } = read([...day, ...alarm], ['UID:2', ...day], [...day, 'STATUS:CANCELLED', 'SUMMARY:Off'])
    expect(daysOff).toHaveLength(1)
    expect(findings).toEqual([])
  })

  it('becomes part of a calendar', () => {
    const { daysOff } = read(['SUMMARY:Closed', 'DTSTART;VALUE=DATE:20260104', 'DTEND;VALUE=DATE:20260106'], ['SUMMARY:Noon', 'DTSTART:20260106T120000', 'DTEND:20260106T170000'])
    const calendar = { ...saudiArabia, daysOff: [...saudiArabia.daysOff, ...daysOff] }
    expect(validateCalendar(calendar)).toEqual([])
    const at = (time: string) => Date.parse(`${time}:00+03:00`)
    expect(addWorkingTime(calendar, at('2026-01-01T16:00'), 60 + 240 + 30)).toBe(at('2026-01-07T08:30'))
  })
})

describe('what a feed gets wrong', () => {
  const good = ['SUMMARY:Good', 'DTSTART;VALUE=DATE:20260923']
  const wrong: [code: FeedFindingCode, taken: number, text: string][] = [
    ['NOT_A_CALENDAR', 0, ''],
    ['NOT_A_CALENDAR', 0, '<!doctype html><title>Sign in</title>'],
    ['NO_EVENTS', 0, feed()],
    ['TOO_LARGE', 0, `${feed(good)}${' '.repeat(5_000_001)}`],
    ['TOO_MANY_EVENTS', 1, feed(...Array.from({ length: 5001 }, () => good))],
    ['TOO_MANY_DAYS', 1, feed(good, ['SUMMARY:Never', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'])],
    ['NO_START', 1, feed(['SUMMARY:Nothing'], good)],
    ['UNREADABLE_EVENT', 1, feed(['SUMMARY:Bad', 'DTSTART:next week'], good)],
    ['UNREADABLE_EVENT', 1, feed(['no colon here'], good)],
    ['UNREADABLE_EVENT', 1, feed(['SUMMARY:Bad', 'DTSTART;VALUE=DATE:20260231'], good)],
    ['UNREADABLE_EVENT', 1, feed(['SUMMARY:Bad', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=SOMETIMES'], good)],
    ['ENDS_BEFORE_START', 1, feed(['SUMMARY:Bad', 'DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260101'], good)],
    ['ENDS_BEFORE_START', 1, feed(['SUMMARY:Bad', 'DTSTART:20260105T090000'], good)],
    ['OUTSIDE_THE_YEARS', 1, feed(['SUMMARY:Bad', 'DTSTART;VALUE=DATE:18120105'], good)],
    ['OUTSIDE_THE_YEARS', 1, feed(['SUMMARY:Bad', 'DTSTART;VALUE=DATE:20260105', 'DURATION:P400D'], good)],
    ['OUTSIDE_THE_YEARS', 1, feed(['SUMMARY:Bad', 'DTSTART;VALUE=DATE:22000105'], good)],
    ['UNKNOWN_TIME_ZONE', 2, feed(['SUMMARY:Hm', 'DTSTART;TZID=Arab Standard Time:20260105T090000', 'DURATION:PT1H'], good)],
    ['NO_NAME', 2, feed(['DTSTART;VALUE=DATE:20260105'], good)],
    ['CUT_OFF', 61, feed(['SUMMARY:Often', 'DTSTART;VALUE=DATE:20240101', 'RRULE:FREQ=MONTHLY'], good)],
    ['CUT_OFF', 5001, feed(['SUMMARY:Always', 'DTSTART:20240101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY'], good)],
  ]

  it.each(wrong)('%s, and takes the other %i', (code, taken, text) => {
    const { daysOff, findings } = readHolidayFeed(text, options)
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(daysOff).toHaveLength(taken)
    for (const { message } of findings) expect(message.ar).toMatch(/[\u0600-\u06ff]/)
  })

  it('every finding has an example', () => {
    expect(new Set(wrong.map(([code]) => code))).toEqual(new Set(feedFindingCodes))
  })

  it('names the line on which the event begins', () => {
    const { findings } = read(good, ['SUMMARY:Bad', 'DTSTART:next week'])
    expect(findings).toMatchObject([{ element: 'line 7', message: { en: expect.stringContaining('The event on line 7 cannot be read') } }])
  })

  it('never throws, and what it takes always fits into a calendar', () => {
    const pieces = fc.constantFrom(
      'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VCALENDAR', 'END:VCALENDAR', 'DTSTART;VALUE=DATE:20260101', 'DTSTART:20260229T250000',
      'DTSTART;TZID=Nowhere:20260101T010101', 'DTEND:20260102', 'DTEND;VALUE=DATE:99999999', 'RRULE:FREQ=YEARLY;BYDAY=5MO', 'RRULE:FREQ=',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'RRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z', 'RDATE;VALUE=DATE:20260505', 'EXDATE:x',
      'DURATION:-P1D', 'DURATION:P400D', 'SUMMARY:x', 'RECURRENCE-ID:20260101', ' folded', 'DTSTART:', ':', ';', 'SUMMARY;X="a:b', '\u0000',
    )
    const texts = fc.array(fc.oneof({ arbitrary: pieces, weight: 9 }, fc.string()), { maxLength: 30 })
    fc.assert(
      fc.property(texts, (lines) => {
        const { daysOff } = readHolidayFeed(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260101', ...lines].join('\n'), options)
        expect(calendarSchema.safeParse({ ...saudiArabia, daysOff: daysOff.slice(0, 5000) }).error).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})
