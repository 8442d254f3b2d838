import { describe, expect, it } from 'vitest'
import { saudiArabia } from '../../sla/templates/saudiArabia.ts'
import { faultOfCron, lastRun, nextRuns, type Timing } from './timing.ts'

const riyadh = { timeZone: 'Asia/Riyadh', calendar: saudiArabia }
const berlin = { timeZone: 'Europe/Berlin', calendar: saudiArabia }
const cron = (expression: string): Timing => ({ timing: 'cron', cron: expression })
const daily: Timing = { timing: 'workingDay', at: '07:00' }
const next = (timing: Timing, context: typeof riyadh, after: string, count = 5) => nextRuns(timing, context, new Date(after), count).map((run) => run.toISOString().replace(':00.000Z', 'Z'))
const last = (timing: Timing, context: typeof riyadh, after: string, until: string) =>
  lastRun(timing, context, new Date(after), new Date(until))?.toISOString().replace(':00.000Z', 'Z') ?? null

describe('every working day', () => {
  it('leaves out the week-end, and holidays', () => {
    expect(next(daily, riyadh, '2026-11-19T05:00Z')).toEqual(['2026-11-22T04:00Z', '2026-11-23T04:00Z', '2026-11-24T04:00Z', '2026-11-25T04:00Z', '2026-11-26T04:00Z'])
    // The National Day is a Wednesday, and free.
    expect(next(daily, riyadh, '2026-09-22T05:00Z', 1)).toEqual(['2026-09-24T04:00Z'])
  })

  it('runs on the day itself before its time, and not again at it', () => {
    expect(next(daily, riyadh, '2026-11-23T03:59:59Z', 1)).toEqual(['2026-11-23T04:00Z'])
    expect(next(daily, riyadh, '2026-11-23T04:00:00Z', 1)).toEqual(['2026-11-24T04:00Z'])
  })
})

describe('a cron expression', () => {
  it.each([
    ['0 7 * * 0-4', '2026-11-26T05:00Z', ['2026-11-29T04:00Z', '2026-11-30T04:00Z']],
    ['30 8 1 * *', '2026-11-26T05:00Z', ['2026-12-01T05:30Z', '2027-01-01T05:30Z']],
    ['0 0 L * *', '2026-11-26T05:00Z', ['2026-11-29T21:00Z', '2026-12-30T21:00Z']],
    ['0 9 * * 0#1', '2026-11-26T05:00Z', ['2026-12-06T06:00Z', '2027-01-03T06:00Z']],
    ['0 9 * * 4L', '2026-11-26T07:00Z', ['2026-12-31T06:00Z', '2027-01-28T06:00Z']],
    ['0 7 29 2 *', '2026-11-26T05:00Z', ['2028-02-29T04:00Z', '2032-02-29T04:00Z']],
    ['0,30 9-10 * * *', '2026-11-26T05:00Z', ['2026-11-26T06:00Z', '2026-11-26T06:30Z']],
    // Both have to fit: the first of the month that is a Monday.
    ['0 7 1 * 1', '2026-11-26T05:00Z', ['2027-02-01T04:00Z', '2027-03-01T04:00Z']],
  ])('%s after %s', (expression, after, expected) => {
    expect(next(cron(expression), riyadh, after, expected.length)).toEqual(expected)
  })

  it.each([
    ['0 7 * *', 'fields'], ['0 0 7 * * *', 'fields'], ['', 'fields'], ['99 7 * * *', 'malformed'], ['0 7 * * moon', 'malformed'], ['0 7 15W * *', 'malformed'],
    ['0 7 31 2 *', 'malformed'], ['* * * * *', 'often'], ['*/10 * * * *', 'often'], ['*/15 * * * *', 'none'], ['0 7 * * 1-5', 'none'], ["0 7 * * '; drop", 'fields'],
  ])('"%s" is judged: %s', (expression, fault) => {
    expect(faultOfCron(expression)).toBe(fault)
  })
})

describe('a change of clocks', () => {
  it('that leaves a time out runs at the change, and the day after at its time', () => {
    expect(next(cron('30 2 * * *'), berlin, '2026-03-28T12:00Z', 2)).toEqual(['2026-03-29T01:00Z', '2026-03-30T00:30Z'])
  })

  it('that brings a time twice runs once, the first time', () => {
    expect(next(cron('30 2 * * *'), berlin, '2026-10-24T12:00Z', 2)).toEqual(['2026-10-25T00:30Z', '2026-10-26T01:30Z'])
    expect(next(cron('30 2 * * *'), berlin, '2026-10-25T00:30:00Z', 1)).toEqual(['2026-10-26T01:30Z'])
  })

  it('keeps the time of day', () => {
    expect(next(cron('0 7 * * *'), berlin, '2026-10-24T12:00Z', 2)).toEqual(['2026-10-25T06:00Z', '2026-10-26T06:00Z'])
  })
})

describe('what passed while nothing ran', () => {
  it('is its last moment', () => {
    expect(last(daily, riyadh, '2026-11-15T03:59:59.999Z', '2026-11-23T09:00Z')).toBe('2026-11-23T04:00Z')
    expect(last(cron('*/15 * * * *'), riyadh, '2026-01-15T03:59Z', '2026-11-23T09:14Z')).toBe('2026-11-23T09:00Z')
    expect(last(cron('0 7 29 2 *'), riyadh, '2024-01-01T00:00Z', '2026-11-23T09:14Z')).toBe('2024-02-29T04:00Z')
  })

  it('is nothing where no moment lies between', () => {
    expect(last(daily, riyadh, '2026-11-19T04:00Z', '2026-11-21T09:00Z')).toBeNull()
    expect(last(daily, riyadh, '2026-11-23T04:00Z', '2026-11-23T04:00Z')).toBeNull()
    expect(last(daily, riyadh, '2026-11-23T03:59:59.999Z', '2026-11-23T04:00Z')).toBe('2026-11-23T04:00Z')
  })
})
