import { describe, expect, it } from 'vitest'
import { spokenMinutes, spokenMoment } from './spokenTime.ts'
import { workflowSpeaker } from './workflowWords.ts'

const [en, ar] = [workflowSpeaker('en'), workflowSpeaker('ar')]

describe('working time in words', () => {
  it.each([
    [390, '6 h 30 min', '6 س 30 د'],
    [480, '8 h', '8 س'],
    [25, '25 min', '25 د'],
    [0, '0 min', '0 د'],
    [-61, '1 h 1 min', '1 س 1 د'],
    [72_000, '1,200 h', '1,200 س'],
  ])('%d minutes', (minutes, english, arabic) => {
    expect([spokenMinutes(minutes, en), spokenMinutes(minutes, ar)]).toEqual([english, arabic])
  })
})

describe('a moment', () => {
  const now = Date.parse('2026-11-22T09:00:00Z')
  it('has its weekday while it is near, on the office’s clock', () => {
    expect(spokenMoment('2026-11-24T11:00:00Z', now, 'Asia/Riyadh', 'en')).toBe('Tue 14:00')
    expect(spokenMoment('2026-11-24T11:00:00Z', now, 'Asia/Riyadh', 'ar')).toBe('الثلاثاء 14:00')
  })
  it('has its date when it is not', () => {
    expect(spokenMoment('2026-12-24T11:00:00Z', now, 'Asia/Riyadh', 'en')).toBe('24/12/2026 14:00')
  })
})
