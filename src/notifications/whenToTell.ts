import type { EventType } from '../events/index.ts'
import { officeDate } from '../shared/dates.ts'
import type { Settings } from '../shared/settings.ts'
import { dayNumberOfDate, minuteMs, weekdayOf, type DayNumber } from '../sla/days.ts'
import { instantOf, zoneYearOf } from '../sla/zone.ts'
import type { Channel } from './notices.ts'
import { wants, type Preferences, type QuietHours } from './preferences/preferences.ts'

/**
 * What becomes of a delivery. `waiting`: told by itself when it is due. `digest`: gathered with others when it is due,
 * as the person then wants it: all of a digest in one mail, or those about one transaction.
 */
export type WhenToTell =
  | { state: 'waiting' | 'digest'; dueAt: Date }
  | { state: 'skipped'; reason: 'notWanted' | 'noMail' }

/** What is to be told to whom. `event` is null where nothing happened that a person could have an opinion on. */
export type ToTell = {
  channel: Channel
  event: EventType | null
  /** The words it comes in, where they may be ones of its own. */
  template?: string
  transactionId: number | null
  critical: boolean
  preferences: Preferences
  office: Pick<Settings['notifications'], 'batchMinutes'>
  at: Date
}

/**
 * When a person is told of something that is told at the moment `at` or from then on; never earlier. What is critical
 * asks nobody. In the application people hear at once: it is quiet there. Mails wait for the digest, or for others about
 * the same transaction, and then for the end of the quiet hours. What the office tells at all is decided before. Pure.
 */
export function whenToTell({ channel, event, template, transactionId, critical, preferences, office, at }: ToTell): WhenToTell {
  if (critical) return { state: 'waiting', dueAt: at }
  if (channel === 'email' && preferences.noMail) return { state: 'skipped', reason: 'noMail' }
  if (event !== null && !wants(preferences, event, channel)) return { state: 'skipped', reason: 'notWanted' }
  if (channel === 'inApp') return { state: 'waiting', dueAt: at }
  if (saysMoreThanALine(event, template)) return { state: 'waiting', dueAt: afterQuietHours(preferences, at) }
  if (preferences.digest !== 'off') return { state: 'digest', dueAt: nextDigest(preferences, at) }
  const batched = transactionId !== null && office.batchMinutes > 0
  const dueAt = batched ? new Date(at.getTime() + office.batchMinutes * minuteMs) : at
  return { state: batched ? 'digest' : 'waiting', dueAt: afterQuietHours(preferences, dueAt) }
}

/** A message somebody wrote, and what an administrator put into words of their own: in a digest only its subject would be left. */
function saysMoreThanALine(event: EventType | null, template = ''): boolean {
  return event === 'messageSent' || template.startsWith('own_')
}

/**
 * The first time after `at` at which a digest of theirs goes out: at their hour, or when the quiet hours it falls into
 * end, so that what happened at night is in the digest of that morning.
 */
export function nextDigest(preferences: Preferences, at: Date): Date {
  const { digest, digestHour, digestWeekday, timeZone } = preferences
  // A day back: its digest may still be held by quiet hours. The weekly one is at most eight days away.
  const today = dayOf(at, timeZone)
  for (let day = today - 1; day <= today + 8; day += 1) {
    if (digest === 'weekly' && weekdayOf(day) !== digestWeekday) continue
    const dueAt = afterQuietHours(preferences, instantAt(timeZone, day, digestHour * 60))
    if (dueAt > at) return dueAt
  }
  throw new RangeError(`No digest of ${timeZone} follows ${at.toISOString()}`)
}

/** `at` itself, or the end of the quiet hours it lies in, by the clock on that person's wall. */
export function afterQuietHours({ quiet, timeZone }: Pick<Preferences, 'quiet' | 'timeZone'>, at: Date): Date {
  if (quiet === null) return at
  let then = at
  // Where clocks change meanwhile, the end of the quiet hours may be quiet again.
  while (isQuiet(quiet, minuteAt(then, timeZone))) then = endOfQuiet(quiet, timeZone, then)
  return then
}

function isQuiet({ from, to }: QuietHours, minute: number): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

/** Where the hour comes twice and its first coming is over, the clock simply runs on to the end. */
function endOfQuiet({ from, to }: QuietHours, timeZone: string, at: Date): Date {
  const minute = minuteAt(at, timeZone)
  const endsTomorrow = from > to && minute >= from
  const end = instantAt(timeZone, dayOf(at, timeZone) + (endsTomorrow ? 1 : 0), to)
  if (end > at) return end
  const wholeMinute = Math.floor(at.getTime() / minuteMs) * minuteMs
  return new Date(wholeMinute + (to - minute) * minuteMs)
}

function instantAt(timeZone: string, day: DayNumber, minute: number): Date {
  const year = new Date(day * 86_400_000).getUTCFullYear()
  return new Date(instantOf(zoneYearOf(timeZone, year), day, minute))
}

function dayOf(at: Date, timeZone: string): DayNumber {
  return dayNumberOfDate(officeDate(at, timeZone))
}

/** Minutes since midnight that the clock on the wall shows. */
function minuteAt(at: Date, timeZone: string): number {
  const [hours, minutes] = clockOf(timeZone).format(at).split(':')
  return Number(hours) * 60 + Number(minutes)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB-u-nu-latn', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' })
  clocks.set(timeZone, made)
  return made
}
