import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { officeDate } from '../shared/dates.ts'
import { isDomainError, sentence } from '../shared/errors.ts'
import { orderedJson } from '../shared/orderedJson.ts'
import { slugs } from '../shared/slugs.ts'
import type { Text } from '../shared/text.ts'
import type { DayOff } from '../sla/index.ts'
import { readHolidayFeed } from '../sla/feed/readHolidayFeed.ts'
import { withFeedSave } from './feedSave.ts'
import { fetchFeed } from './fetchFeed.ts'
import { yearsAhead } from './importFeed.ts'

/** What is kept of a feed beside the calendar: the days it gave last, and how reading it went. */
export type KeptFeed = {
  daysOff: DayOff[]
  /** ISO moment of the last try. */
  readAt: string
  /** Why the last try gave nothing; the days before it then stay. */
  problem: Text | null
  /** How many of its events were left out, because they could not be read. */
  leftOut: number
}

// What offices close for is a few dozen days; a feed of thousands is not what somebody meant to subscribe to.
const daysAtMost = 1_000

type Subscribed = { feedUrl: string | null; feed: KeptFeed | null; timeZone: string }

/**
 * Reads the feed a calendar is subscribed to and takes its days off over, in the place of those it gave before. When it
 * cannot be read, or the calendar could not be used with what it says, that is noted and what was there stays.
 */
export async function takeInFeed(payload: Payload, calendar: number, fetching: (address: string) => Promise<string> = (address) => fetchFeed(address)): Promise<void> {
  const req = await createLocalReq({}, payload)
  const asked = await subscribed(req, calendar)
  if (!asked?.feedUrl) return
  const address = asked.feedUrl
  // No tx is open while somebody else's server takes its time.
  const read = await readDays(asked, () => fetching(address))
  try {
    await inTx(req, async () => {
      const current = await subscribed(req, calendar, 'for update')
      // Meanwhile it may have been given another address, or none.
      if (current?.feedUrl === address) await keep(req, calendar, current.feed, read)
    })
  } catch (error) {
    if (!isDomainError(error)) throw error
    const [first] = error.fields ?? []
    const text = { en: sentence(error.code, error.params, 'en'), ar: sentence(error.code, error.params, 'ar') }
    await note(req, calendar, address, { ...emptyFeed, ...asked.feed, readAt: now().toISOString(), problem: first?.message ?? text })
  }
}

const emptyFeed: KeptFeed = { daysOff: [], readAt: '', problem: null, leftOut: 0 }

type Read = { daysOff: DayOff[]; leftOut: number } | { problem: Text }

async function readDays({ timeZone }: Subscribed, fetching: () => Promise<string>): Promise<Read> {
  try {
    const text = await fetching()
    const year = Number(officeDate(now(), timeZone).slice(0, 4))
    const { daysOff, findings } = readHolidayFeed(text, { timeZone, throughYear: year + yearsAhead })
    const whole = findings.find(({ element, severity }) => element === 'feed' && severity === 'error')
    if (whole) return { problem: whole.message }
    if (daysOff.length > daysAtMost) {
      return { problem: { en: `The feed has ${daysOff.length} days off; at most ${daysAtMost} are taken.`, ar: `في التقويم ${daysOff.length} عطلة، والحد الأعلى ${daysAtMost}.` } }
    }
    return { daysOff, leftOut: findings.filter(({ severity }) => severity === 'error').length }
  } catch (error) {
    if (!isDomainError(error)) throw error
    return { problem: { en: sentence(error.code, error.params, 'en'), ar: sentence(error.code, error.params, 'ar') } }
  }
}

async function keep(req: PayloadRequest, id: number, before: KeptFeed | null, read: Read): Promise<void> {
  const readAt = now().toISOString()
  const feed: KeptFeed = 'problem' in read ? { ...emptyFeed, ...before, readAt, problem: read.problem } : { ...read, readAt, problem: null }
  const isNew = orderedJson(feed.daysOff) !== orderedJson(before?.daysOff ?? [])
  // How reading went is no change of the calendar: nobody who edits it should find it changed in the meantime.
  if (!isNew) return note(req, id, null, feed)
  await withFeedSave(req, () => req.payload.update({ collection: slugs.calendars, id, data: { feed }, depth: 0, overrideAccess: true, req }))
}

/** Only while it is still the feed of that address, if one is given. */
async function note(req: PayloadRequest, id: number, address: string | null, feed: KeptFeed): Promise<void> {
  await sqlOf(req)('update calendars set feed = $2::jsonb where id = $1 and ($3::text is null or feed_url = $3)', [id, JSON.stringify(feed), address])
}

async function subscribed(req: PayloadRequest, id: number, lock = ''): Promise<Subscribed | undefined> {
  const [row] = await sqlOf(req)<Subscribed>(
    `select feed_url as "feedUrl", feed, content->>'timeZone' as "timeZone" from calendars where id = $1 ${lock}`,
    [id],
  )
  return row
}
