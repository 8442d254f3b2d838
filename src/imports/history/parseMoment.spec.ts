import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoment } from './parseMoment.ts'

const riyadh = 'Asia/Riyadh'

describe('a moment', () => {
  it.each([
    ['2017-01-09T09:49:50.000+01:00', '2017-01-09T08:49:50.000Z'],
    ['2017-01-09T09:49:50Z', '2017-01-09T09:49:50.000Z'],
    ['2017-01-09 09:49:50.123456 +0530', '2017-01-09T04:19:50.123Z'],
    ['2017/1/9 9:49', '2017-01-09T06:49:00.000Z'],
    ['31/12/2018 14:30', '2018-12-31T11:30:00.000Z'],
    ['31-12-2018, 2:30 PM', '2018-12-31T11:30:00.000Z'],
    ['31.12.2018 12:05 am', '2018-12-30T21:05:00.000Z'],
    ['٣١/١٢/٢٠١٨ ٠٢:٣٠ م', '2018-12-31T11:30:00.000Z'],
    ['۳۱/۱۲/۲۰۱۸ ۰۲:۳۰', '2018-12-30T23:30:00.000Z'],
    ['2018-12-31', '2018-12-30T21:00:00.000Z'],
    [new Date('2018-12-31T14:30:00Z'), '2018-12-31T11:30:00.000Z'],
    [43_465.5, '2018-12-31T09:00:00.000Z'],
  ])('%s', (cell, moment) => {
    expect(parseMoment(cell, riyadh)).toBe(moment)
  })

  it.each([
    '', 'yesterday', '31/02/2018 10:00', '12/31/2018', '2018-13-01', '1440-01-01', '2018-01-01 24:00', '2018-01-01 10:60', '2018-01-01 13:00 PM',
    '2018-01-01 10:00+25:00', '10:30', true, 12, null,
  ])('none: %s', (cell) => {
    expect(parseMoment(cell, riyadh)).toBeNull()
  })

  it('of an hour that comes twice is its first coming, of one that is left out the change', () => {
    expect(parseMoment('2018-10-28 02:30', 'Europe/Amsterdam')).toBe('2018-10-28T00:30:00.000Z')
    expect(parseMoment('2018-03-25 02:30', 'Europe/Amsterdam')).toBe('2018-03-25T01:00:00.000Z')
  })

  it('that ISO writes is read back, whatever the zone of the office', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-02'), max: new Date('2199-12-30'), noInvalidDate: true }), fc.constantFrom(riyadh, 'Europe/Amsterdam', 'UTC'), (date, zone) => {
        expect(parseMoment(date.toISOString(), zone)).toBe(date.toISOString())
      }),
    )
  })

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const moment = parseMoment(text, riyadh)
        expect(moment === null || !Number.isNaN(Date.parse(moment))).toBe(true)
      }),
    )
  })
})
