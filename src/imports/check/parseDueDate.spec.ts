import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDueDate } from './parseDueDate.ts'

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
const iso = (date: Date) => date.toISOString().slice(0, 10)
const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
const persian = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))

describe('a due date', () => {
  it('is read in every way the office writes a day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), fc.boolean(), (date, separator, padded) => {
        const [year = '', month = '', dayOfMonth = ''] = iso(date).split('-')
        const parts = padded ? [dayOfMonth, month, year] : [String(+dayOfMonth), String(+month), year]
        const dayFirst = parts.join(separator)
        const yearFirst = parts.toReversed().join(separator)
        for (const text of [dayFirst, yearFirst, ` ${dayFirst} `, `\u200f${dayFirst}`, `${yearFirst} 14:30`]) {
          for (const written of [text, arabic(text), persian(text)]) {
            expect([written, parseDueDate(written)]).toEqual([written, iso(date)])
          }
        }
        expect(parseDueDate(date)).toBe(iso(date))
      }),
    )
  })

  it('may be a serial number whose formatting got lost', () => {
    expect(parseDueDate(46_388)).toBe('2027-01-01')
    expect(parseDueDate(46_388.75)).toBe('2027-01-01')
  })

  it.each([
    '31/02/2027', '2027-13-01', '00/01/2027', '29/02/2027', '12/25/2027', '1/1/27', '2027', 'tomorrow', '31-12/2027',
    '15/08/1448', '١٥/٠٨/١٤٤٨', '2027-1-1-1', '46388', true, 12, 5e9, -1, Number.NaN, '',
  ])('is not %j', (cell) => {
    expect(parseDueDate(cell)).toBeNull()
  })

  it('never fails, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseDueDate(text) ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
    }))
  })
})
