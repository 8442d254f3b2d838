import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldTables, words } from './fold.ts'

describe('fold makes equal what people type differently', () => {
  it.each([
    ['alef with hamza, madda, wasla', 'أحمد إحمد آحمد ٱحمد', 'احمد احمد احمد احمد'],
    ['ta marbuta and heh', 'مؤسسة', 'موسسه'],
    ['alef maqsura and yeh', 'مصطفى', 'مصطفي'],
    ['waw and yeh with hamza', 'مسؤول شئون', 'مسوول شيون'],
    ['a lone hamza, often left out', 'بناء', 'بنا'],
    ['tashkeel', 'مُهَنْدِسٌ', 'مهندس'],
    ['dagger alef', 'هٰذا', 'هذا'],
    ['tatweel', 'الريـــاض', 'الرياض'],
    ['Arabic-Indic and Persian digits', '٢٠٢٦ ۱۴۴۷', '2026 1447'],
    ['Persian kaf and yeh', 'کتاب علی', 'كتاب علي'],
    ['presentation forms', 'ﻻﺯﻡ', 'لازم'],
    ['Latin case and accents', 'Société ÉTÉ Łódź Øresund', 'societe ete lodz oresund'],
    ['Turkish and Greek case', 'İstanbul ΟΔΟΣ', 'istanbul οδοσ'],
    ['full-width and superscript', 'ＡＢＣ１２ m²', 'abc12 m2'],
    ['punctuation and underscores', '  TRX-2026_00042 / (rev.٣)  ', 'trx 2026 00042 rev 3'],
    ['invisible direction marks', 'TRX\u200f-2026\u202a-00042\u202c', 'trx 2026 00042'],
    ['nothing to search for', '–…!؟', ''],
  ])('%s', (_name, typed, folded) => {
    expect(fold(typed)).toBe(folded)
  })

  it('does the same again without changing anything (any Unicode text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('does the same again for every single character of Unicode', () => {
    const different: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      const once = fold(`a${String.fromCodePoint(code)}b`)
      if (fold(once) !== once) different.push(code.toString(16))
    }
    expect(different).toEqual([])
  })

  it('leaves only words parted by single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text)).toMatch(/^$|^[\p{Alphabetic}\p{Nd}]+( [\p{Alphabetic}\p{Nd}]+)*$/u)
      }),
    )
  })

  it('translates character for character, as SQL does', () => {
    expect([...foldTables.from]).toHaveLength([...foldTables.to].length)
    expect(new Set(foldTables.from).size).toBe([...foldTables.from].length)
  })
})

describe('words', () => {
  it('keeps the order and the repeats', () => {
    expect(words('Permit, permit – رخصة')).toEqual(['permit', 'permit', 'رخصه'])
  })

  it('is empty where nothing can be searched', () => {
    expect(words(' … ')).toEqual([])
  })
})
