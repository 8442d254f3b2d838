import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatReference, isReferencePrefix, parseReference } from './reference.ts'

const theFortySecond = { prefix: 'TRX', year: 2026, number: 42 }

describe('formatReference', () => {
  it('has five digits, and more when the year needs them', () => {
    expect(formatReference(theFortySecond)).toBe('TRX-2026-00042')
    expect(formatReference({ ...theFortySecond, number: 99_999 })).toBe('TRX-2026-99999')
    expect(formatReference({ ...theFortySecond, number: 100_000 })).toBe('TRX-2026-100000')
  })
})

describe('parseReference', () => {
  it.each([
    'TRX-2026-00042',
    '  trx-2026-42 ',
    'trx 2026 00042',
    'TRX – 2026 – 00042',
    'TRX202600042',
    'TRX_2026_00042',
    'trx-٢٠٢٦-٠٠٠٤٢',
    'TRX-۲۰۲۶-۰۰۰۴۲',
    'TRX\u200f-2026-\u202a00042\u202c',
    'https://office.example/track/TRX-2026-00042',
    'https://office.example/track/trx-2026-00042/?lang=ar#top',
    'https://office.example/track?reference=TRX-2026-00042',
    'Reference: TRX-2026-00042',
  ])('reads %j', (text) => {
    expect(parseReference(text)).toEqual(theFortySecond)
  })

  it.each(['', 'TRX', 'TRX-26-00042', 'TRX-2026-', 'TRX-2026-00000', '2026-00042', 'TRX-2026-00042-B', 'رقم ٤٢'])(
    'finds none in %j',
    (text) => {
      expect(parseReference(text)).toBeNull()
    },
  )

  it('reads back whatever was formatted', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{1,10}$/),
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (prefix, year, number) => {
          expect(isReferencePrefix(prefix)).toBe(true)
          expect(parseReference(formatReference({ prefix, year, number }))).toEqual({ prefix, year, number })
        },
      ),
    )
  })

  it('takes any text without failing, and a very long one without delay', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseReference(text)))
    expect(parseReference(`${'A 2026 '.repeat(5000)}!`)).toBeNull()
  })
})
