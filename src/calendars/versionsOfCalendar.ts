import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { say, type Locale } from '../shared/text.ts'
import { compareCalendars, type CalendarDifference } from '../sla/compareCalendars.ts'
import { calendarsFor } from './calendarsFor.ts'

export type ShownVersion = {
  version: string
  /** ISO moments; null for the one in use. */
  since: string
  until: string | null
  by: { id: number; name: string } | null
  /** What it has that the one before it had not; null for the first. */
  differences: { part: CalendarDifference['part']; change: CalendarDifference['change']; message: string }[] | null
  content: object
}

// A calendar that is changed daily for a year has more, and nobody reads that many.
const shownAtMost = 100

/** What a calendar went by, the latest first: since when, by whom, and what was different from before. Raises NOT_FOUND. */
export async function versionsOfCalendar(req: PayloadRequest, key: string, locale: Locale): Promise<ShownVersion[]> {
  const uses = await sqlOf(req)<{ version: string; since: string; id: number | null; name: string | null }>(
    `select c.version, c.since, u.id, u.name from calendar_uses c left join users u on u.id = c.by_id
     where c.key = $1 order by c.id desc limit ${shownAtMost + 1}`,
    [key],
    undefined,
    true,
  )
  if (uses.length === 0) throw new DomainError('NOT_FOUND')
  const calendars = await calendarsFor(req, uses.map(({ version }) => ({ key, version })))
  return uses.slice(0, shownAtMost).map(({ version, since, id, name }, index) => {
    const calendar = calendars.find((each) => each.version === version)!
    const before = calendars.find((each) => each.version === uses[index + 1]?.version)
    const { key: _key, version: _version, ...content } = calendar
    return {
      version,
      since,
      until: uses[index - 1]?.since ?? null,
      by: id === null ? null : { id, name: name ?? '' },
      differences: before
        ? compareCalendars(before, calendar).map(({ part, change, said }) => ({ part, change, message: say(said, locale) }))
        : null,
      content,
    }
  })
}
