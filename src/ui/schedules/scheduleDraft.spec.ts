import { describe, expect, it } from 'vitest'
import { rhythmAs, rhythmOf, timingOf, type Rhythm } from './scheduleDraft.ts'

describe('a rhythm', () => {
  it.each<Rhythm>([
    { kind: 'workingDay', at: '07:30' },
    { kind: 'week', at: '08:05', weekday: 4 },
    { kind: 'month', at: '00:00', day: 15 },
    { kind: 'month', at: '23:59', day: 'L' },
    { kind: 'cron', cron: '0,30 9-10 * * 0-4' },
    { kind: 'cron', cron: '0 9 1 * 0' },
    { kind: 'cron', cron: '0 9 * * *' },
  ])('%j is read again as it was written', (rhythm) => {
    expect(rhythmOf(timingOf(rhythm))).toEqual(rhythm)
  })

  it('keeps its time when another kind is chosen', () => {
    expect(rhythmAs('month', { kind: 'week', at: '08:05', weekday: 4 })).toEqual({ kind: 'month', at: '08:05', day: 1 })
    expect(rhythmAs('cron', { kind: 'workingDay', at: '08:05' })).toEqual({ kind: 'cron', cron: '5 8 * * *' })
    expect(rhythmAs('workingDay', { kind: 'cron', cron: '* * * * *' })).toEqual({ kind: 'workingDay', at: '07:00' })
  })
})
