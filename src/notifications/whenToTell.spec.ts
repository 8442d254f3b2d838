import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Weekday } from '../shared/settings/setting.ts'
import type { Preferences, QuietHours } from './preferences/preferences.ts'
import { afterQuietHours, nextDigest, whenToTell, type ToTell } from './whenToTell.ts'

const zones = [
  'Asia/Riyadh', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Beirut', 'Asia/Kathmandu',
  'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Antarctica/Troll', 'America/Santiago', 'UTC',
]
const plain: Preferences = {
  events: {}, digest: 'off', digestHour: 8, digestWeekday: 0, timeZone: 'Asia/Riyadh', quiet: null, ownActs: false, noMail: false,
}
const mail = (preferences: Partial<Preferences>, at: string, more: Partial<ToTell> = {}) =>
  whenToTell({
    channel: 'email', event: 'statusChanged', transactionId: 7, critical: false, office: { batchMinutes: 0 }, at: new Date(at), ...more,
    preferences: { ...plain, ...preferences },
  })
const night: QuietHours = { from: 22 * 60, to: 7 * 60 }

const someMoment = fc.date({ min: new Date('2024-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
// Where clocks change is where mistakes live: moments within a day of the changes of Berlin and New York, of several years.
const nearChange = fc
  .tuple(fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-14T07:00Z', '2027-11-07T06:00Z', '2026-04-04T15:00Z', '2026-04-24T00:00Z'), fc.integer({ min: -1500, max: 1500 }))
  .map(([change, minutes]) => new Date(Date.parse(change) + minutes * 60_000 + 17_345))
const moment = fc.oneof(someMoment, nearChange)
const minute = fc.integer({ min: 0, max: 1439 })
const quiet = fc.tuple(minute, minute).filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to }))
const preferences: fc.Arbitrary<Preferences> = fc.record({
  events: fc.constant({}), digest: fc.constantFrom('off', 'daily', 'weekly'), digestHour: fc.integer({ min: 0, max: 23 }),
  digestWeekday: fc.integer({ min: 0, max: 6 }) as fc.Arbitrary<Weekday>, timeZone: fc.constantFrom(...zones), quiet: fc.option(quiet),
  ownActs: fc.boolean(), noMail: fc.constant(false),
})

/** The wall clock, asked in another way than the code does. */
function wall(at: Date, timeZone: string): { minute: number; weekday: string } {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hour12: false, hour: '2-digit', minute: '2-digit', weekday: 'short' }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return { minute: (Number(part('hour')) % 24) * 60 + Number(part('minute')), weekday: part('weekday') }
}
const within = ({ from, to }: QuietHours, at: number) => (from < to ? from <= at && at < to : at >= from || at < to)
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

describe('quiet hours', () => {
  it.each([
    ['2026-11-22T18:59:59Z', '2026-11-22T18:59:59.000Z', 'a second before they begin'],
    ['2026-11-22T19:00:00Z', '2026-11-23T04:00:00.000Z', 'when they begin'],
    ['2026-11-23T00:30:00Z', '2026-11-23T04:00:00.000Z', 'after midnight'],
    ['2026-11-23T03:59:59Z', '2026-11-23T04:00:00.000Z', 'a second before they end'],
    ['2026-11-23T04:00:00Z', '2026-11-23T04:00:00.000Z', 'when they end'],
  ])('22:00 to 07:00 in Riyadh: a mail of %s goes out at %s (%s)', (at, dueAt) => {
    expect(mail({ quiet: night }, at)).toEqual({ state: 'waiting', dueAt: new Date(dueAt) })
  })

  it('follow the clocks of the person where they are put forward and back', () => {
    const berlin = { quiet: night, timeZone: 'Europe/Berlin' }
    expect(mail(berlin, '2026-03-28T22:00:00Z')).toMatchObject({ dueAt: new Date('2026-03-29T05:00:00Z') })
    expect(mail(berlin, '2026-10-24T21:00:00Z')).toMatchObject({ dueAt: new Date('2026-10-25T06:00:00Z') })
    // They end at 02:30, which that night has twice.
    const early = { timeZone: 'Europe/Berlin', quiet: { from: 22 * 60, to: 150 } }
    expect(mail(early, '2026-10-25T00:10:00Z')).toMatchObject({ dueAt: new Date('2026-10-25T00:30:00Z') })
    expect(mail(early, '2026-10-25T01:10:00Z')).toMatchObject({ dueAt: new Date('2026-10-25T01:30:00Z') })
    // And in spring not at all.
    expect(mail(early, '2026-03-28T23:30:00Z')).toMatchObject({ dueAt: new Date('2026-03-29T01:00:00Z') })
  })

  it('are passed by what is critical, by digest, batch and all', () => {
    const at = '2026-11-22T23:00:00Z'
    const chosen = { quiet: night, noMail: true, digest: 'weekly', events: { statusChanged: { email: false, inApp: false } } } as const
    for (const channel of ['email', 'inApp'] as const) {
      expect(mail(chosen, at, { channel, critical: true, office: { batchMinutes: 60 } })).toEqual({ state: 'waiting', dueAt: new Date(at) })
    }
  })

  it('whenever and wherever: nothing is told in them, nothing earlier, and nothing later than a day and a change of clocks', () => {
    fc.assert(
      fc.property(moment, quiet, fc.constantFrom(...zones), (at, hours, timeZone) => {
        const then = afterQuietHours({ quiet: hours, timeZone }, at)
        expect(within(hours, wall(then, timeZone).minute)).toBe(false)
        expect(then.getTime()).toBeGreaterThanOrEqual(at.getTime())
        if (!within(hours, wall(at, timeZone).minute)) expect(then).toEqual(at)
        expect(then.getTime() - at.getTime()).toBeLessThanOrEqual(50 * 3_600_000)
      }),
      { numRuns: 2000 },
    )
  })

  it('hold nothing longer than they last: a minute before, it was quiet', () => {
    fc.assert(
      fc.property(moment, quiet, fc.constantFrom(...zones), (at, hours, timeZone) => {
        const then = afterQuietHours({ quiet: hours, timeZone }, at)
        const before = new Date(then.getTime() - 60_000)
        if (then > at && before >= at) expect(within(hours, wall(before, timeZone).minute)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('digests', () => {
  const daily = { digest: 'daily', digestHour: 8 } as const
  it('go out at their hour in the zone of the person, the next day once it has passed', () => {
    expect(mail(daily, '2026-11-22T04:59:00Z')).toEqual({ state: 'digest', dueAt: new Date('2026-11-22T05:00:00Z') })
    expect(mail(daily, '2026-11-22T05:00:00Z')).toEqual({ state: 'digest', dueAt: new Date('2026-11-23T05:00:00Z') })
    expect(mail({ ...daily, timeZone: 'Pacific/Apia' }, '2026-11-22T05:00:00Z')).toMatchObject({ dueAt: new Date('2026-11-22T19:00:00Z') })
  })

  it('of the week go out on their day', () => {
    const weekly = { digest: 'weekly', digestHour: 8, digestWeekday: 0 } as const
    expect(mail(weekly, '2026-11-22T04:59:00Z')).toMatchObject({ dueAt: new Date('2026-11-22T05:00:00Z') })
    expect(mail(weekly, '2026-11-22T05:01:00Z')).toMatchObject({ dueAt: new Date('2026-11-29T05:00:00Z') })
  })

  it('wait for the end of quiet hours, and take along what happened in them', () => {
    const late = { ...daily, digestHour: 6, quiet: night }
    expect(mail(late, '2026-11-22T02:00:00Z')).toMatchObject({ dueAt: new Date('2026-11-22T04:00:00Z') })
    expect(mail(late, '2026-11-22T03:30:00Z')).toMatchObject({ dueAt: new Date('2026-11-22T04:00:00Z') })
  })

  it('whenever and wherever: later than now, within a week and two days, on their day, at their hour or the end of quiet', () => {
    fc.assert(
      fc.property(moment, preferences.filter(({ digest }) => digest !== 'off'), (at, chosen) => {
        const then = nextDigest(chosen, at)
        expect(then.getTime()).toBeGreaterThan(at.getTime())
        expect(then.getTime() - at.getTime()).toBeLessThanOrEqual((chosen.digest === 'daily' ? 3 : 10) * 86_400_000)
        if (chosen.quiet !== null) return
        const { minute: shown, weekday } = wall(then, chosen.timeZone)
        // An hour that clocks leave out is the moment of the change.
        const justChanged = wall(new Date(then.getTime() - 60_000), chosen.timeZone).minute !== (shown + 1439) % 1440
        if (!justChanged) expect(shown).toBe(chosen.digestHour * 60)
        if (chosen.digest === 'weekly' && !justChanged) expect(weekday).toBe(weekdays[chosen.digestWeekday])
      }),
      { numRuns: 1500 },
    )
  })

  it('of everything that happens between two of them there is one', () => {
    fc.assert(
      fc.property(moment, preferences.filter(({ digest }) => digest !== 'off'), fc.double({ min: 0, max: 1, noNaN: true }), (at, chosen, part) => {
        const then = nextDigest(chosen, at)
        const between = new Date(at.getTime() + Math.floor((then.getTime() - at.getTime() - 1) * part))
        expect(nextDigest(chosen, between)).toEqual(then)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('mails about one transaction', () => {
  it('wait for each other as long as the office says; others do not', () => {
    const at = '2026-11-22T09:00:00Z'
    const office = { batchMinutes: 15 }
    expect(mail({}, at, { office })).toEqual({ state: 'digest', dueAt: new Date('2026-11-22T09:15:00Z') })
    expect(mail({}, at, { office, transactionId: null })).toEqual({ state: 'waiting', dueAt: new Date(at) })
    expect(mail({}, at, { office, channel: 'inApp' })).toEqual({ state: 'waiting', dueAt: new Date(at) })
    // Ripe only when it is quiet: told in the morning.
    expect(mail({ quiet: night }, '2026-11-22T18:50:00Z', { office })).toMatchObject({ dueAt: new Date('2026-11-23T04:00:00Z') })
  })
})

describe('messages, and mails in words of their own', () => {
  it('come by themselves, for a digest would cut them down to a line; at night they wait all the same', () => {
    const at = '2026-11-22T20:00:00Z'
    const held = { state: 'waiting', dueAt: new Date('2026-11-23T04:00:00Z') }
    expect(mail({ digest: 'weekly', quiet: night }, at, { event: 'messageSent', transactionId: null })).toEqual(held)
    expect(mail({ digest: 'weekly', quiet: night }, at, { template: 'own_reminder' })).toEqual(held)
    expect(mail({ quiet: night }, at, { template: 'own_reminder', office: { batchMinutes: 30 } })).toEqual(held)
    expect(mail({ digest: 'weekly' }, at, { template: 'statusChanged' }).state).toBe('digest')
  })
})

describe('what people chose not to hear', () => {
  const at = '2026-11-22T09:00:00Z'
  it('is skipped with the reason, by channel', () => {
    const chosen = { events: { statusChanged: { email: false } } } as const
    expect(mail(chosen, at)).toEqual({ state: 'skipped', reason: 'notWanted' })
    expect(mail(chosen, at, { channel: 'inApp' })).toEqual({ state: 'waiting', dueAt: new Date(at) })
    expect(mail(chosen, at, { event: 'completed' }).state).toBe('waiting')
    expect(mail(chosen, at, { event: null }).state).toBe('waiting')
    expect(mail({ noMail: true }, at)).toEqual({ state: 'skipped', reason: 'noMail' })
    expect(mail({ noMail: true }, at, { channel: 'inApp' }).state).toBe('waiting')
  })

  it('nothing is ever told before it happened', () => {
    fc.assert(
      fc.property(moment, preferences, fc.integer({ min: 0, max: 60 }), fc.constantFrom('email' as const, 'inApp' as const), fc.boolean(), (when, chosen, batchMinutes, channel, critical) => {
        const told = whenToTell({ channel, event: 'completed', transactionId: 1, critical, preferences: chosen, office: { batchMinutes }, at: when })
        expect(told.state !== 'skipped' && told.dueAt >= when).toBe(true)
      }),
    )
  })
})
