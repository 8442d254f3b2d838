import type { EventType } from '../../events/index.ts'
import { readClockTime, type MinuteOfDay } from '../../shared/clockTime.ts'
import type { Settings } from '../../shared/settings.ts'
import { digestDays } from '../../shared/settings/notifications.ts'
import { isTimeZone } from '../../shared/settings/rules.ts'
import type { Weekday } from '../../shared/settings/setting.ts'
import type { Channel } from '../notices.ts'

/** Whether mails come one by one, or gathered into one at their hour. */
export type Digest = 'off' | 'daily' | 'weekly'

/** From `from` until `to`, by the clock on the wall; where `to` is not later, it is one of the next day. */
export type QuietHours = { from: MinuteOfDay; to: MinuteOfDay }

/** By event and channel, what a person decided; what is not named they hear of. */
export type Chosen = Partial<Record<EventType, Partial<Record<Channel, boolean>>>>

/** What a person decided, as it is stored; null follows the office. Quiet hours from and to the same minute are none. */
export type StoredPreferences = {
  events: Chosen
  digest: Digest | null
  digestHour: number | null
  digestWeekday: Weekday | null
  timeZone: string | null
  quietFrom: MinuteOfDay | null
  quietTo: MinuteOfDay | null
  ownActs: boolean
  noMail: boolean
}

/** What is in force for a person: what they decided, and the office's where they decided nothing. */
export type Preferences = {
  events: Chosen
  digest: Digest
  /** 0 to 23, in `timeZone`. */
  digestHour: number
  digestWeekday: Weekday
  timeZone: string
  quiet: QuietHours | null
  /** Told of their own acts, too. */
  ownActs: boolean
  /** No mail that is not critical. */
  noMail: boolean
}

/** What stands for a person who never decided anything. */
export const nothingDecided: StoredPreferences = {
  events: {}, digest: null, digestHour: null, digestWeekday: null, timeZone: null, quietFrom: null, quietTo: null, ownActs: false, noMail: false,
}

/** What is in force for whoever decided this, in an office with these settings. Pure. */
export function preferencesInForce(stored: StoredPreferences, { office, notifications }: Settings): Preferences {
  const { events, ownActs, noMail, timeZone } = stored
  return {
    events,
    digest: stored.digest ?? notifications.digest,
    digestHour: stored.digestHour ?? notifications.digestHour,
    digestWeekday: stored.digestWeekday ?? (digestDays.indexOf(notifications.digestWeekday) as Weekday),
    // A zone that was good when it was stored may be gone from a newer list of zones.
    timeZone: timeZone !== null && isTimeZone(timeZone) === true ? timeZone : office.timeZone,
    quiet: quietInForce(stored, { quietFrom: readClockTime(notifications.quietFrom), quietTo: readClockTime(notifications.quietTo) }),
    ownActs,
    noMail,
  }
}

/** Whether somebody wants to hear of an event by this channel. Critical events do not ask. */
export function wants({ events, noMail }: Pick<Preferences, 'events' | 'noMail'>, event: EventType, channel: Channel): boolean {
  if (channel === 'email' && noMail) return false
  return events[event]?.[channel] ?? true
}

type Quiet = Pick<StoredPreferences, 'quietFrom' | 'quietTo'>

function quietInForce(own: Quiet, ofOffice: Quiet): QuietHours | null {
  const { quietFrom: from, quietTo: to } = own.quietFrom === null || own.quietTo === null ? ofOffice : own
  return from === null || to === null || from === to ? null : { from, to }
}
