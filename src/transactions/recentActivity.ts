import type { PayloadRequest, Where } from 'payload'
import { transactionsSeenInRequest } from '../access/readableTransactions.ts'
import { eventTitle, eventTypeLabels, type EventType } from '../events/index.ts'
import { callerOf } from '../platform/caller.ts'
import { idsQuery, joinSql, type SqlPart } from '../platform/idsQuery.ts'
import { sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { say, type Locale } from '../shared/text.ts'
import { eventsBehind } from './historyOf.ts'
import { peopleNames } from './peopleNames.ts'

/** Something that happened to a transaction the person may see, in words. `at` is ISO. */
export type Activity = {
  id: number
  event: string
  /** What kind of thing happened, as filters call it. */
  kind: string
  title: string
  at: string
  actor: string | null
  transaction: { id: number; reference: string; externalReference: string; title: string | null }
}

export type ActivityAsked = {
  limit: number
  locale: Locale
  /** Only what is older than the happening with this id: the next page begins below the last line of the one before. */
  olderThan?: number | undefined
  events?: readonly EventType[] | undefined
  /** Who did it; null for what nobody here did (clocks, imports). */
  by?: number | null | undefined
  /** Moments, ISO: from the first on, before the second. */
  from?: string | undefined
  until?: string | undefined
  /** Which transactions it happened to; access is added here. */
  where?: Where | undefined
}

export type ActivityPage = { docs: Activity[]; hasNextPage: boolean; olderThan: number | null }

type Line = { id: number; at: Date; event: string; actor_id: number | null; transaction_id: number }

/** So many of the newest happenings, of each kind that is asked for, are looked through before a person's own transactions are asked one by one. */
const newestLookedAt = 5_000

/**
 * What happened last over all that the caller may see, newest first; clients hear nothing of internal matters. Pages go
 * by the id of their last line, not by number: meanwhile more happens, and no line comes twice.
 */
export async function recentActivity(req: PayloadRequest, asked: ActivityAsked): Promise<ActivityPage> {
  const lines = await newest(req, asked)
  const shown = lines.slice(0, asked.limit)
  const hasNextPage = lines.length > asked.limit
  return { docs: await told(req, shown, asked.locale), hasNextPage, olderThan: hasNextPage ? (shown.at(-1)?.id ?? null) : null }
}

async function newest(req: PayloadRequest, asked: ActivityAsked): Promise<Line[]> {
  const reach = await transactionsSeenInRequest(req)
  if (reach === false) return []
  const parts = [reach === true ? {} : reach, asked.where ?? {}].filter((part) => Object.keys(part).length > 0)
  const wanted = happening(req, asked)
  const limit = { value: asked.limit + 1 }
  const ask = ({ text, values }: SqlPart) => sqlOf(req)<Line>(text, values)
  const columns = { text: 'h.id, h.created_at as at, h.event, h.actor_id, h.transaction_id', values: [] }
  if (parts.length === 0) return ask(joinSql`select ${columns} from ${newestOf(asked, limit, wanted)} order by h.id desc limit ${limit}::int`)
  const seen = idsQuery(req.payload, slugs.transactions, { and: parts })
  // Whose transactions many others lie between would read the whole history backwards; whose are many would be asked
  // each of them. So first a short look at the newest, which answers most; what it finds is the newest there is.
  const looked = newestOf(asked, { value: newestLookedAt }, below(asked.olderThan))
  const near = await ask(joinSql`
    select ${columns} from ${looked} where ${wanted} and h.transaction_id in (${seen}) order by h.id desc limit ${limit}::int`)
  if (near.length > asked.limit) return near
  return ask(joinSql`
    select h.* from (${seen}) seen cross join lateral (
      select ${columns} from transaction_history h
      where h.transaction_id = seen.id and ${wanted} order by h.id desc limit ${limit}::int
    ) h order by h.id desc limit ${limit}::int`)
}

/**
 * The newest happenings under a condition on `h`, as a table `h`: so many of each kind where kinds are asked for. Those are
 * found where the kind stands in the index; a rare one would else be looked for through the whole history.
 */
function newestOf({ events }: ActivityAsked, most: { value: number }, condition: SqlPart): SqlPart {
  const newest = joinSql`select * from transaction_history h where ${condition}`
  return events === undefined
    ? joinSql`(${newest} order by h.id desc limit ${most}::int) h`
    : joinSql`unnest(${{ value: [...new Set(events)] }}::text[]) kind cross join lateral (${newest} and h.event = kind order by h.id desc limit ${most}::int) h`
}

/** The conditions on the happenings themselves, of `transaction_history h`. */
function happening(req: PayloadRequest, { olderThan, events, by, from, until }: ActivityAsked): SqlPart {
  const conditions = [
    below(olderThan),
    ...(callerOf(req)?.role === 'client' ? [{ text: 'h.internal is not true', values: [] }] : []),
    ...(events ? [joinSql`h.event = any(${{ value: [...events] }}::text[])`] : []),
    ...(by === undefined ? [] : [by === null ? { text: 'h.actor_id is null', values: [] } : joinSql`h.actor_id = ${{ value: by }}::int`]),
    ...(from === undefined ? [] : [joinSql`h.created_at >= ${{ value: from }}::timestamptz`]),
    ...(until === undefined ? [] : [joinSql`h.created_at < ${{ value: until }}::timestamptz`]),
  ]
  return conditions.reduce((all, each) => joinSql`${all} and ${each}`)
}

function below(id: number | undefined): SqlPart {
  return id === undefined ? { text: 'true', values: [] } : { text: 'h.id < $1::int', values: [id] }
}

async function told(req: PayloadRequest, lines: readonly Line[], locale: Locale): Promise<Activity[]> {
  const events = await eventsBehind(req, lines.map(({ id }) => id))
  const names = await peopleNames(req, lines.map(({ actor_id: actor }) => actor))
  const rows = await sqlOf(req)<{ id: number; reference: string; external_reference: string; title: string | null }>(
    'select id, reference, external_reference, title from transactions where id = any($1::int[])',
    [[...new Set(lines.map(({ transaction_id: id }) => id))]],
  )
  const records = new Map(rows.map((row) => [row.id, row]))
  return lines.flatMap(({ id, at, event: type, actor_id: actor, transaction_id: transaction }) => {
    const [record, event] = [records.get(transaction), events.get(id)]
    if (!record || !event) return []
    return [{
      id,
      event: type,
      kind: type in eventTypeLabels ? say(eventTypeLabels[type as EventType], locale) : type,
      title: say(eventTitle(event), locale),
      at: new Date(at).toISOString(),
      actor: actor === null ? null : (names.get(actor) ?? null),
      transaction: { id: record.id, reference: record.reference, externalReference: record.external_reference, title: record.title },
    }]
  })
}
