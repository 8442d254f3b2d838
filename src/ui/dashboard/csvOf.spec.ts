import { expect, it } from 'vitest'
import { csvOf } from './csvOf.ts'

it('quotes what parts cells and lines', () => {
  expect(csvOf([['Client', 'Count'], ['Noor, "the first"\nand sons', 3], ['No client', null]])).toBe('Client,Count\r\n"Noor, ""the first""\nand sons",3\r\nNo client,')
})

it('shows a formula and runs none; a number below zero stays a number', () => {
  expect(csvOf([['=HYPERLINK(1)', -4], ['@sum', 0.5]])).toBe("'=HYPERLINK(1),-4\r\n'@sum,0.5")
})
