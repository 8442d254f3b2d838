import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearch, tsQueryOf } from './searchQuery.ts'

describe('readSearch', () => {
  it.each([
    ['TRX-2026-00042', 'TRX-2026-00042'],
    ['trx 2026 ٤٢', 'TRX-2026-00042'],
    ['https://office.example/track/TRX-2026-00042', 'TRX-2026-00042'],
    ['Ref. TRX-2026-00042, status approved', 'TRX-2026-00042'],
    ['villa 12', null],
  ])('%s names %s', (typed, reference) => {
    expect(readSearch(typed).reference).toBe(reference)
  })

  it('takes the code out of a verification link and looks for no words of it', () => {
    expect(readSearch('https://office.example/verify/aB3_x-9?lang=ar')).toMatchObject({ code: 'aB3_x-9', words: [], piece: null })
  })

  it('finds nothing to search for in punctuation', () => {
    expect(readSearch(':*&|!() \'"\\')).toEqual({ words: [], reference: null, isNumber: false, code: null, piece: null, isLink: false })
  })

  it('cuts what is too long', () => {
    const { words } = readSearch('word '.repeat(3000) + 'x'.repeat(5000))
    expect(words).toEqual(['word'])
    expect(readSearch('x'.repeat(10_000)).words).toEqual(['x'.repeat(60)])
  })
})

describe('tsQueryOf', () => {
  it.each([
    ['villa drawings', "('villa':*) & ('drawings':*)"],
    ['00042', "('00042':* | '42':A)"],
    ['villa 12', "('villa':*) & ('12')", "'villa12':A | "],
    ['AHJ-7781', "('ahj':*) & ('7781':*)", "'ahj7781':A | "],
    ['مؤسسة', "('موسسه':* | 'الموسسه':*)"],
    ['الرياض', "('الرياض':* | 'رياض':*)"],
  ])('%s', (typed, expected, before = '') => {
    expect(tsQueryOf(readSearch(typed))).toBe(before ? `${before}(${expected})` : expected)
  })

  it('offers the other words beside each', () => {
    expect(tsQueryOf(readSearch('vlila'), new Map([['vlila', ['villa']]]))).toBe("('vlila':* | 'villa':*)")
  })

  it('never lets a text out of its quotes (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        expect(tsQueryOf(readSearch(typed))).toMatch(/^('[\p{Alphabetic}\p{Nd}]+'(:\*?A?)?|[ &|()])*$/u)
      }),
    )
  })
})
