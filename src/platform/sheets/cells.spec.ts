import { describe, expect, it } from 'vitest'
import { cellXml } from './cells.ts'

const text = (value: string) => cellXml('A2', value, undefined)

describe('a cell of text', () => {
  it('stands as it is, in either language', () => {
    for (const value of ['AHJ-1', 'شركة النور للتطوير 12', 'Villa 7, drawings (rev. 2)', "O'Neill | 50% = ½"]) {
      expect(text(value)).toBe(`<c r="A2" t="inlineStr" s="4"><is><t>${value}</t></is></c>`)
    }
  })

  it('keeps its blanks and lines', () => {
    for (const value of [' a', 'a ', '\u00a0a', 'a\nb', ' ']) expect(text(value)).toContain(`<t xml:space="preserve">${value}</t>`)
  })

  it('says what XML and Excel would take for something else', () => {
    expect(text('a < b & "c"')).toContain('>a &lt; b &amp; &quot;c&quot;<')
    expect(text('_x0041_')).toContain('>_x005F_x0041_<')
    expect(text('a\u0001\ufffe\ud800b')).toContain('>a\ufffdb<')
    expect(text('a'.repeat(40_000))).toHaveLength(text('').length + '<c r="A2" t="inlineStr" s="4"><is><t xml:space="preserve"></t></is></c>'.length + 32_767)
  })
})

it('days and moments are days since the end of 1899', () => {
  expect(cellXml('B2', { day: '2026-01-31' }, undefined)).toBe('<c r="B2" s="2"><v>46053</v></c>')
  expect(cellXml('B2', { moment: '2026-01-31 18:00' }, undefined)).toBe('<c r="B2" s="3"><v>46053.75</v></c>')
})
