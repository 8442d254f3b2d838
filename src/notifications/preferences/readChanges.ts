import { readClockTime } from '../../shared/clockTime.ts'
import { DomainError, type FieldError } from '../../shared/errors.ts'
import { shown } from '../../shared/settings/makers.ts'
import { isTimeZone } from '../../shared/settings/rules.ts'
import type { Weekday } from '../../shared/settings/setting.ts'
import type { Channel } from '../notices.ts'
import type { PreferenceChanges } from './changePreferences.ts'
import type { ToldEvent } from './eventGroups.ts'
import type { Digest } from './preferences.ts'
import { isAlwaysTold, type ShownQuietHours } from './shownPreferences.ts'

/** Changes as they are asked for; what is not named stays. Null follows the office. */
export type AskedChanges = {
  events?: { [Event in ToldEvent]?: { [Each in Channel]?: boolean | undefined } | undefined } | undefined
  digest?: Digest | null | undefined
  digestHour?: number | null | undefined
  digestWeekday?: number | null | undefined
  timeZone?: string | null | undefined
  quietHours?: ShownQuietHours | null | undefined
  ownActs?: boolean | undefined
  noMail?: boolean | undefined
}

/** Changes as they are stored. Raises VALIDATION_FAILED naming everything that cannot be, in both languages. */
export function readChanges({ events, timeZone, quietHours, digestWeekday, ...plain }: AskedChanges): PreferenceChanges {
  const faults: FieldError[] = []
  for (const [event, chosen] of Object.entries(events ?? {})) {
    const refused = Object.entries(chosen ?? {}).filter(([, wanted]) => wanted === false)
    if (!isAlwaysTold(event as ToldEvent)) continue
    for (const [channel] of refused) faults.push({ path: `events.${event}.${channel}`, code: 'ALWAYS_TOLD', message: alwaysTold })
  }
  const zone = timeZone === undefined || timeZone === null ? true : isTimeZone(timeZone)
  if (zone !== true) faults.push({ path: 'timeZone', code: 'INVALID', message: zone })
  const quiet = quietOf(quietHours, faults)
  if (faults.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: faults.map(({ path }) => path).join(', ') }, { fields: faults })
  return named({ ...plain, events: events && tidied(events), timeZone, digestWeekday: digestWeekday as Weekday | null | undefined, ...quiet })
}

const alwaysTold = {
  en: 'This is critical and always told; it cannot be turned off.',
  ar: 'هذا إشعار حرج يصل دائماً ولا يمكن إيقافه.',
}

/** Both minutes, or none; the same minute twice stands for no quiet hours. */
function quietOf(asked: ShownQuietHours | null | undefined, faults: FieldError[]): Pick<PreferenceChanges, 'quietFrom' | 'quietTo'> {
  if (asked === undefined) return {}
  if (asked === null) return { quietFrom: null, quietTo: null }
  if (asked === 'off') return { quietFrom: 0, quietTo: 0 }
  const [from, to] = [readClockTime(asked.from), readClockTime(asked.to)]
  for (const [end, minute] of [['from', from], ['to', to]] as const) {
    if (minute === null) faults.push({ path: `quietHours.${end}`, code: 'INVALID', message: notATime(asked[end]) })
  }
  if (from !== null && from === to) faults.push({ path: 'quietHours.to', code: 'INVALID', message: sameTime })
  return { quietFrom: from, quietTo: to }
}

const sameTime = { en: 'The end must differ from the beginning.', ar: 'يجب أن تختلف النهاية عن البداية.' }

const notATime = (value: string) => ({
  en: `${shown(value)} is not a time of day; expected something like 07:30 or 22:00.`,
  ar: `${shown(value)} ليس وقتاً من اليوم، والمتوقع مثل 07:30 أو 22:00.`,
})

function tidied(events: NonNullable<AskedChanges['events']>): NonNullable<PreferenceChanges['events']> {
  return Object.fromEntries(Object.entries(events).map(([event, chosen]) => [event, named(chosen ?? {})]))
}

/** Without what is undefined: that would be stored as if it had been asked for. */
function named<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never
}
