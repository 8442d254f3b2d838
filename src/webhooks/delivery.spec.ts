import { expect, it } from 'vitest'
import { waitAfter } from './delivery.ts'

const waitsOf = (event: string): number[] => {
  const waits: number[] = []
  for (let wait = waitAfter(event, 1); wait !== undefined; wait = waitAfter(event, waits.length + 1)) waits.push(wait)
  return waits
}

it('tries again for a day, each time later than before', () => {
  const waits = waitsOf('workflow')
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600
  expect(hours).toBeGreaterThan(23)
  expect(hours).toBeLessThan(25)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
})

it('a ping is answered now or never', () => {
  expect(waitsOf('ping')).toEqual([])
})
