import { expect, it } from 'vitest'
import { fillTemplate } from './fillTemplate.ts'

const values = { reference: 'TRX-2026-00042', status: 'Approved', date: '22/11/2026', link: 'https://x/verify/y', office: '{link} & Sons' }

it('fills every place, and does not read values as places', () => {
  expect(fillTemplate('{reference} {status} {date}\n{office}: {link}', values)).toBe(
    'TRX-2026-00042 Approved 22/11/2026\n{link} & Sons: https://x/verify/y',
  )
})

it('leaves alone what is no place', () => {
  expect(fillTemplate('{clientName} {constructor} {}', values)).toBe('{clientName} {constructor} {}')
})
