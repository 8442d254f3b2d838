import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns, errorColumnHeader } from './columns.ts'
import { isFileRefused } from './fileProblems.ts'
import { demandHeaders, matchHeaders } from './matchHeaders.ts'
import type { Cell } from './read/row.ts'

const match = (...cells: Cell[]) => matchHeaders({ row: 1, cells })

describe('headings', () => {
  it('have no name that two columns claim', () => {
    const names = columns.flatMap(({ header, aliases }) => [header.en, header.ar, ...aliases])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const column of columns) {
      for (const name of [column.header.en, column.header.ar, ...column.aliases]) {
        expect([name, match(name).places]).toEqual([name, { [column.key]: 0 }])
      }
    }
  })

  it('are found in any order and language, however they are typed', () => {
    const decorated = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text.replaceAll(' ', '   ')} `,
      (text: string) => `${text} *`,
      (text: string) => text.replaceAll(' ', '_'),
      (text: string) => [...text].join('\u064e'),
      (text: string) => `${text} (DD/MM/YYYY)`,
    )
    const header = fc.tuple(fc.constantFrom('en', 'ar'), decorated)
    const order = fc.shuffledSubarray([...columns], { minLength: columns.length })
    fc.assert(
      fc.property(order, fc.array(header, { minLength: 8, maxLength: 8 }), (shuffled, choices) => {
        const cells = shuffled.map((column, index) => {
          const [locale, decorate] = choices[index] ?? ['en', String]
          return decorate(column.header[locale])
        })
        const found = match(...cells)
        expect(found.missing).toEqual([])
        expect(found.ignored).toEqual([])
        expect(found.places).toEqual(Object.fromEntries(shuffled.map(({ key }, index) => [key, index])))
      }),
    )
  })

  it('may be in both languages at once', () => {
    expect(match('Client Name / اسم العميل', 'النوع\nType').places).toEqual({ clientName: 0, type: 1 })
  })

  it('that are unknown are named with their letter; our own error column is not', () => {
    expect(match('Client', 'Cost centre', errorColumnHeader, null, 7).ignored).toEqual([
      { column: 'B', header: 'Cost centre' },
      { column: 'E', header: '7' },
    ])
  })

  it('that are required and missing are named in both languages', () => {
    const cells = ['Client Name', 'Amount']
    const refusal = refusalOf(cells)
    expect(refusal.code).toBe('HEADERS_MISSING')
    expect(refusal.text.en).toContain('External Reference ID (الرقم المرجعي الخارجي), Transaction Type (نوع المعاملة)')
    expect(refusal.text.en).toContain('Found: Client Name, Amount')
    expect(refusal.text.ar).toContain('نوع المعاملة')
  })

  it('that stand twice are refused with both places', () => {
    const refusal = refusalOf(['Reference', 'Client', 'Type', 'Customer'])
    expect(refusal.code).toBe('HEADER_TWICE')
    expect(refusal.text.en).toContain('(B and D)')
  })
})

function refusalOf(cells: Cell[]) {
  try {
    demandHeaders(match(...cells), cells)
  } catch (error) {
    if (isFileRefused(error)) return error
    throw error
  }
  throw new Error('not refused')
}
