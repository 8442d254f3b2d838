import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { inTx } from '../platform/tx.ts'
import { officeDate } from '../shared/dates.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { say, type Locale } from '../shared/text.ts'
import type { DayOff } from '../sla/index.ts'
import { readHolidayFeed } from '../sla/feed/readHolidayFeed.ts'
import { isSameDayOff } from '../sla/keptCalendar.ts'
import { meaningOf, type Meaning } from '../sla/meaningOf.ts'
import { calendarByKey } from './calendarByKey.ts'
import { currentCalendar } from './currentCalendar.ts'

/** How far ahead rules are listed that no yearly day off can say, unless told otherwise. */
export const yearsAhead = 5

type Asked = {
  key: string
  text: string
  throughYear: number | undefined
  /** Which of those found; all unless told. */
  only: readonly number[] | undefined
  dryRun: boolean
  rev: number | undefined
  locale: Locale
}

export type FoundDayOff = DayOff & Meaning & {
  /** The calendar has it already, word for word. */
  known: boolean
}

export type FeedImport = {
  calendar: { key: string; rev: number | null; version: string }
  found: FoundDayOff[]
  findings: { code: string; element: string; severity: 'error' | 'warning'; message: string }[]
  /** How many were added; in a dry run how many would be. */
  taken: number
}

/**
 * Reads the days off in the text of an iCalendar feed and says what they would mean; with `dryRun` off it adds those the
 * calendar has not. The office's own calendar can only be tried on. Raises NOT_FOUND, STALE_REV, CALENDAR_OF_SETTINGS and
 * what a save raises.
 */
export async function importFeed(req: PayloadRequest, { key, text, throughYear, only, dryRun, rev, locale }: Asked): Promise<FeedImport> {
  return inTx(req, async () => {
    // What is added is added to what is there then: two at once must not each write what they saw.
    const record = await calendarByKey(req, key, { lock: !dryRun })
    if (!record && !dryRun) throw new DomainError('CALENDAR_OF_SETTINGS')
    const calendar = await currentCalendar(req, key)
    const year = Number(officeDate(now(), calendar.timeZone).slice(0, 4))
    const { daysOff, findings } = readHolidayFeed(text, { timeZone: calendar.timeZone, throughYear: throughYear ?? year + yearsAhead })
    const found = daysOff.map((each) => ({
      ...each,
      ...meaningOf(calendar, each, year, year + 1),
      known: calendar.daysOff.some((other) => isSameDayOff(each, other)),
    }))
    const taken = daysOff.filter((_each, index) => !found[index]?.known && (only === undefined || only.includes(index)))
    const shown: FeedImport = {
      calendar: { key, rev: record?.rev ?? null, version: calendar.version },
      found,
      findings: findings.map(({ code, element, severity, message }) => ({ code, element, severity, message: say(message, locale) })),
      taken: taken.length,
    }
    if (dryRun || !record || taken.length === 0) return shown
    const written = Array.isArray(record.content['daysOff']) ? record.content['daysOff'] : []
    const content = { ...record.content, daysOff: [...written, ...taken] }
    const saved = await req.payload.update({
      collection: slugs.calendars, id: record.id, data: { content, ...(rev === undefined ? {} : { rev }) }, depth: 0, overrideAccess: false, user: req.user, req,
    })
    return { ...shown, calendar: { key, rev: saved.rev ?? null, version: saved.version ?? calendar.version } }
  })
}
