import { expect, it } from 'vitest'
import { applicantFaults, westernDigits } from './applicantFaults.ts'

const good = { name: 'ريم الدوسري', email: 'reem@office.example', phone: '+966 (50) 555-0100', registrationNumber: '1010123456' }
const paths = (more: Partial<typeof good>) => applicantFaults({ ...good, ...more }).map(({ path }) => path)

it.each([
  [{}, []],
  [{ name: 'Al-Noor, Khalid Jr.' }, []],
  [{ name: 'x' }, ['name']],
  [{ name: 'You won: https://evil.example' }, ['name']],
  [{ name: 'visit www.evil.example' }, ['name']],
  [{ email: 'a,b@office.example' }, ['email']],
  [{ email: 'a@b@office.example' }, ['email']],
  [{ email: 'a@office' }, ['email']],
  [{ phone: '12ab34' }, ['phone']],
  [{ phone: '', registrationNumber: '1', name: '', email: '' }, ['name', 'email', 'phone', 'registrationNumber']],
])('%j', (more, expected) => {
  expect(paths(more)).toEqual(expected)
})

it('reads the digits of every keyboard', () => {
  expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 12')).toBe('0123456789 0123456789 12')
})
