import type { PayloadRequest } from 'payload'
import { eventTypeLabels } from '../../events/index.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { clockTime } from '../../shared/clockTime.ts'
import type { Role } from '../../shared/roles.ts'
import type { Settings } from '../../shared/settings.ts'
import { say, type Locale } from '../../shared/text.ts'
import { channels, noticeOf, type Channel } from '../notices.ts'
import { nextDigest } from '../whenToTell.ts'
import { eventGroups, type ToldEvent } from './eventGroups.ts'
import { nothingDecided, preferencesInForce, wants, type Digest, type Preferences, type StoredPreferences } from './preferences.ts'
import { storedPreferencesOf } from './preferencesOf.ts'

/** `HH:MM` to `HH:MM`; 'off' for none. */
export type ShownQuietHours = { from: string; to: string } | 'off'

/** `always`: critical, told whatever was chosen. `office`: whether the office tells of it by this channel at all. */
export type ShownEvent = { label: string; words: string; group: string; groupLabel: string; always: boolean; office: Record<Channel, boolean> } & Record<Channel, boolean>

/** When mails come: what a person decided, or the office. */
export type ShownTimes = { digest: Digest; digestHour: number; digestWeekday: number; timeZone: string; quietHours: ShownQuietHours }

/** What a person decided, as they read it. Null follows `office`; what then holds is in `inForce`. */
export type ShownPreferences = {
  user: number
  locale: Locale
  events: Record<string, ShownEvent>
  digest: Digest | null
  digestHour: number | null
  digestWeekday: number | null
  timeZone: string | null
  quietHours: ShownQuietHours | null
  ownActs: boolean
  noMail: boolean
  inForce: ShownTimes & { nextDigest: string | null }
  office: ShownTimes
}

/** The preferences of a person for whoever may see them; null where there is no such account. */
export async function shownPreferences(req: PayloadRequest, user: number, locale: Locale): Promise<ShownPreferences | null> {
  const sql = sqlOf(req)
  const [account] = await sql<{ role: Role; locale: Locale }>('select role, locale from users where id = $1', [user])
  if (!account) return null
  const settings = await settingsOf(req.payload)
  const stored = await storedPreferencesOf(sql, user)
  const { events: _events, quietFrom, quietTo, ...decided } = stored
  const inForce = preferencesInForce(stored, settings)
  return {
    user,
    locale: account.locale,
    events: eventsOf(account.role, { stored, settings, locale }),
    ...decided,
    quietHours: quietFrom === null || quietTo === null ? null : shownQuiet(quietFrom === quietTo ? null : { from: quietFrom, to: quietTo }),
    inForce: { ...timesOf(inForce), nextDigest: inForce.digest === 'off' ? null : nextDigest(inForce, now()).toISOString() },
    office: timesOf(preferencesInForce(nothingDecided, settings)),
  }
}

function timesOf({ digest, digestHour, digestWeekday, timeZone, quiet }: Preferences): ShownTimes {
  return { digest, digestHour, digestWeekday, timeZone, quietHours: shownQuiet(quiet) }
}

type Seen = { stored: StoredPreferences; settings: Settings; locale: Locale }

function eventsOf(role: Role, { stored, settings, locale }: Seen): Record<string, ShownEvent> {
  const shown = eventGroups.flatMap(({ key, label, events }) =>
    events.filter(({ event }) => concerns(event, role)).map(({ event, words }): [string, ShownEvent] => {
      const always = isAlwaysTold(event)
      const told = (channel: Channel) => (settings.notifications[channel] as readonly string[]).includes(event)
      // A general no to mails is told by itself: the choice by event stays what it was, and comes back with the mails.
      const chosen = (channel: Channel) => always || wants({ events: stored.events, noMail: false }, event, channel)
      const office = Object.fromEntries(channels.map((channel) => [channel, told(channel)])) as Record<Channel, boolean>
      return [event, {
        label: say(eventTypeLabels[event], locale), words: say(words, locale), group: key, groupLabel: say(label, locale),
        always, office, inApp: chosen('inApp'), email: chosen('email'),
      }]
    }),
  )
  return Object.fromEntries(shown)
}

/** What goes to administrators alone is nobody else's choice. */
function concerns(event: ToldEvent, role: Role): boolean {
  const notice = noticeOf(event)
  return role === 'admin' || notice === 'silent' || notice.recipients.some((recipient) => recipient !== 'admins')
}

/** Whether an event is critical: it asks nobody whether they want to hear of it. */
export function isAlwaysTold(event: ToldEvent): boolean {
  const notice = noticeOf(event)
  return notice !== 'silent' && notice.critical === true
}

function shownQuiet(quiet: { from: number; to: number } | null): ShownQuietHours {
  return quiet === null ? 'off' : { from: clockTime(quiet.from), to: clockTime(quiet.to) }
}
