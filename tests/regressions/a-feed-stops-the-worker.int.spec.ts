import { describe, expect, it } from 'vitest'
import { readHolidayFeed } from '../../src/sla/feed/readHolidayFeed.ts'

const feedOf = (rules: readonly string[], start = ';VALUE=DATE:20260105') =>
  [
    'BEGIN:VCALENDAR',
    ...rules.flatMap((rule, index) => ['BEGIN:VEVENT', `UID:${index}`, `DTSTART${start}`, 'DURATION:PT1H', `RRULE:${rule}`, `SUMMARY:Day ${index}`, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const read = (rules: readonly string[], start?: string) => readHolidayFeed(feedOf(rules, start), { timeZone: 'Asia/Riyadh', throughYear: 2031 })
const codesOf = ({ findings }: ReturnType<typeof read>) => findings.map(({ code }) => code)

describe('a feed that would be read for ever', () => {
  it.each([
    ['a day that never comes', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['a Monday and every seven days a Tuesday', 'FREQ=DAILY;INTERVAL=7;BYDAY=TU'],
    ['29 February of years that have none', 'FREQ=HOURLY;INTERVAL=24;BYMONTH=2;BYMONTHDAY=30'],
  ])('%s', (_what, rule) => {
    expect(codesOf(read([rule], ':20260105T080000Z'))).toEqual(['TOO_MANY_DAYS'])
  })

  it('steps that are counted one by one', () => {
    expect(codesOf(read(['FREQ=DAILY;INTERVAL=2000000000'], ':20260105T080000Z'))).toEqual(['UNREADABLE_EVENT'])
  })

  it('many events that come every day are given up together, by a word about the feed', () => {
    const { daysOff, findings } = read(Array.from({ length: 2_000 }, () => 'FREQ=DAILY'), ':20260105T080000Z')
    expect(daysOff.length).toBeLessThan(20_000)
    expect(findings.at(-1)).toMatchObject({ code: 'TOO_MANY_DAYS', element: 'feed', severity: 'error' })
  })
})
