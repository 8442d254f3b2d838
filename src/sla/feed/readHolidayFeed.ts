import { daysOffOf } from './daysOffOf.ts'
import { eventBlocks } from './eventBlocks.ts'
import type { EventBlock } from './eventBlocks.ts'
import { feedEventOf } from './feedEvent.ts'
import type { FeedEvent } from './feedEvent.ts'
import { feedFinding } from './feedFinding.ts'
import type { FeedFinding } from './feedFinding.ts'
import type { Work } from './boundRules.ts'
import { years } from '../calendar.ts'
import type { DayOff } from '../calendar.ts'
import { isTimeZone } from '../../shared/settings/rules.ts'

const charactersAtMost = 5_000_000
const eventsAtMost = 5_000
/** More steps than the rules of any holidays take together, and few enough to be done at once. */
const stepsAtMost = 20_000

type Options = {
  /** The zone of the calendar the days go into; times that name no zone are read in it. */
  timeZone: string
  /** Rules that no yearly day off can say (the fourth Thursday of November) are listed up to this year. */
  throughYear: number
}

/**
 * The days off in the text of an iCalendar feed: whole days, hours, and what recurs. What cannot be read is named and
 * left out, the rest is taken; nothing throws. A feed has one language, so both names of a day are its summary.
 */
export function readHolidayFeed(text: string, options: Options): { daysOff: DayOff[]; findings: FeedFinding[] } {
  const refusal = refusalOf(text)
  if (refusal) return { daysOff: [], findings: [refusal] }
  const blocks = eventBlocks(text)
  const findings: FeedFinding[] = []
  if (blocks.length === 0) {
    findings.push(feedFinding('NO_EVENTS', 'feed', { en: 'The feed has no events.', ar: 'لا توجد أحداث في الملف.' }))
  }
  if (blocks.length > eventsAtMost) {
    findings.push(
      feedFinding('TOO_MANY_EVENTS', 'feed', {
        en: `The feed has ${blocks.length} events; only the first ${eventsAtMost} were read.`,
        ar: `في الملف ${blocks.length} حدثاً، وقُرئ منها أول ${eventsAtMost} فقط.`,
      }),
    )
  }
  const events = blocks.slice(0, eventsAtMost).flatMap((block) => readBlock(block, findings))
  const replaced = replacedOccurrences(events)
  const taken = new Map<string, DayOff>()
  const work = { left: stepsAtMost }
  for (const event of events.filter(({ isCancelled }) => !isCancelled)) {
    const daysOff = takeEvent(event, replaced.get(event.uid) ?? new Set(), { ...options, work }, findings)
    for (const dayOff of daysOff) taken.set(JSON.stringify(dayOff), dayOff)
    if (work.left > 0) continue
    findings.push(tooManyDays(event))
    break
  }
  return { daysOff: [...taken.values()], findings }
}

function refusalOf(text: string): FeedFinding | null {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text)) {
    return feedFinding('NOT_A_CALENDAR', 'feed', {
      en: 'This is not an iCalendar feed; expected text that begins with BEGIN:VCALENDAR.',
      ar: 'هذا ليس ملف iCalendar، والمتوقع نص يبدأ بالسطر BEGIN:VCALENDAR.',
    })
  }
  if (text.length <= charactersAtMost) return null
  return feedFinding('TOO_LARGE', 'feed', {
    en: `The feed has ${text.length} characters; at most ${charactersAtMost} are read.`,
    ar: `حجم الملف ${text.length} حرفاً، والحد الأعلى ${charactersAtMost}.`,
  })
}

function readBlock(block: EventBlock, findings: FeedFinding[]): FeedEvent[] {
  const element = `line ${block.line}`
  try {
    const event = feedEventOf(block)
    if (event) return [event]
    findings.push(
      feedFinding('NO_START', element, {
        en: `The event on ${element} has no start (DTSTART).`,
        ar: `الحدث في السطر ${block.line} بلا بداية (DTSTART).`,
      }),
    )
  } catch (cause) {
    findings.push(unreadable(block.line, cause))
  }
  return []
}

/** By uid, the occurrences of recurring events that other events replace or cancel. */
function replacedOccurrences(events: readonly FeedEvent[]): Map<string, Set<string>> {
  const byUid = new Map<string, Set<string>>()
  for (const { uid, replaces } of events) {
    if (replaces !== null) byUid.set(uid, (byUid.get(uid) ?? new Set()).add(replaces))
  }
  return byUid
}

function takeEvent(
  event: FeedEvent,
  replaced: ReadonlySet<string>,
  options: Options & { work: Work },
  findings: FeedFinding[],
): DayOff[] {
  const element = `line ${event.line}`
  const { year } = event.start
  if (event.length <= 0) {
    findings.push(
      feedFinding('ENDS_BEFORE_START', element, {
        en: `The event on ${element} ("${event.name}") does not end after its start.`,
        ar: `الحدث في السطر ${event.line} («${event.name}») لا ينتهي بعد بدايته.`,
      }),
    )
    return []
  }
  // Nobody closes for more than a year at once; a feed that says so has a slip in its dates.
  const isTooLong = event.length > (event.wholeDays ? 366 : 366 * 86_400)
  if (year < years.first || year >= years.last || isTooLong) {
    findings.push(
      feedFinding('OUTSIDE_THE_YEARS', element, {
        en: `The event on ${element} ("${event.name}") is outside ${years.first} to ${years.last} or over a year long.`,
        ar: `الحدث في السطر ${event.line} («${event.name}») خارج ${years.first} إلى ${years.last}، أو أطول من سنة.`,
      }),
    )
    return []
  }
  try {
    const { on, isCutOff } = daysOffOf(inKnownZone(event, options, findings), {
      ...options,
      throughYear: Math.min(options.throughYear, years.last - 2),
      replaced,
    })
    if (isCutOff) findings.push(cutOff(event, options.throughYear))
    const name = nameOf(event, findings)
    return on.map((when) => ({ name, on: when }))
  } catch (cause) {
    if (options.work.left > 0) findings.push(unreadable(event.line, cause))
    return []
  }
}

function tooManyDays({ line, name }: FeedEvent): FeedFinding {
  return feedFinding('TOO_MANY_DAYS', 'feed', {
    en: `The feed repeats more days than a calendar of holidays has; it was read up to line ${line} ("${name}").`,
    ar: `يكرر الملف أياماً أكثر مما في تقويم عطلات، وقُرئ حتى السطر ${line} («${name}»).`,
  })
}

// Calendar programs of some vendors write zones of their own naming.
function inKnownZone(event: FeedEvent, { timeZone }: Options, findings: FeedFinding[]): FeedEvent {
  const named = event.zone
  if (event.wholeDays || named === null || isTimeZone(named) === true) return event
  findings.push(
    feedFinding('UNKNOWN_TIME_ZONE', `line ${event.line}`, {
      en: `The event on line ${event.line} ("${event.name}") is in "${named}", an unknown zone; read in ${timeZone}.`,
      ar: `الحدث في السطر ${event.line} («${event.name}») في منطقة غير معروفة «${named}»، وقُرئ بتوقيت ${timeZone}.`,
    }),
  )
  return { ...event, zone: null }
}

function nameOf({ line, name }: FeedEvent, findings: FeedFinding[]): DayOff['name'] {
  if (name !== '') return { en: name, ar: name }
  findings.push(
    feedFinding('NO_NAME', `line ${line}`, {
      en: `The event on line ${line} has no name (SUMMARY); it is called "Holiday".`,
      ar: `الحدث في السطر ${line} بلا اسم (SUMMARY)، وسُمّي «عطلة».`,
    }),
  )
  return { en: 'Holiday', ar: 'عطلة' }
}

function cutOff({ line, name }: FeedEvent, throughYear: number): FeedFinding {
  return feedFinding('CUT_OFF', `line ${line}`, {
    en: `The event on line ${line} ("${name}") goes on; its days are listed up to the end of ${throughYear}.`,
    ar: `الحدث في السطر ${line} («${name}») مستمر، وأُدرجت أيامه حتى نهاية عام ${throughYear}.`,
  })
}

function unreadable(line: number, cause: unknown): FeedFinding {
  const why = cause instanceof Error ? cause.message : String(cause)
  return feedFinding('UNREADABLE_EVENT', `line ${line}`, {
    en: `The event on line ${line} cannot be read: ${why}.`,
    ar: `تعذرت قراءة الحدث في السطر ${line}: ${why}.`,
  })
}
