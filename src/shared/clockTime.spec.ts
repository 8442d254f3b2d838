import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockTime, readClockTime } from './clockTime.ts'

it('reads what it writes, for every minute of the day', () => {
  for (let minute = 0; minute < 1440; minute += 1) expect(readClockTime(clockTime(minute))).toBe(minute)
})

it.each(['24:00', '7:30', '07:60', '0730', ' 07:30', '07:30:00', '٠٧:٣٠', ''])('%j is no time of day', (text) => {
  expect(readClockTime(text)).toBeNull()
})

it('reads nothing that it would write otherwise', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6 }), (text) => {
      const minute = readClockTime(text)
      expect(minute === null || clockTime(minute) === text).toBe(true)
    }),
  )
})
