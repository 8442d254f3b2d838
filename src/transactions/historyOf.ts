import type { PayloadRequest } from 'payload'
import { eventTitle, type TransactionEvent } from '../events/index.ts'
import { slugs } from '../shared/slugs.ts'
import { say, type Locale } from '../shared/text.ts'
import { pageOf, type Page } from './list.ts'
import { peopleNames } from './peopleNames.ts'
import { loadAsCaller } from './store.ts'

/** A line of the timeline, in words of the reader's language. `at` is ISO. */
export type HistoryEntry = {
  id: number
  event: string
  title: string
  at: string
  actor: { id: number; name: string } | null
  actorRole: string | null
  from: string | null
  to: string | null
  reason: string | null
  internal: boolean
}

type Stored = {
  id: number
  event: string
  createdAt: string
  actor: number | { id: number; name?: string } | null
  actorRole: string | null
  from: string | null
  to: string | null
  reason: string | null
  internal: boolean | null
  data: TransactionEvent
}

/** A page of the timeline, newest first, as far as the caller may see it. Raises NOT_FOUND. */
export async function historyOf(
  req: PayloadRequest,
  args: { id: number; page: number; limit: number; locale: Locale },
): Promise<Page<HistoryEntry>> {
  await loadAsCaller(req, args.id)
  const found = await req.payload.find({
    collection: slugs.history,
    where: { transaction: { equals: args.id } },
    sort: '-id',
    page: args.page,
    limit: args.limit,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const stored = found.docs as unknown as Stored[]
  const names = await peopleNames(req, stored.map(({ actor }) => personId(actor)))
  const entries = stored.map((line) => entryOf(line, names, args.locale))
  return pageOf(entries, found.totalDocs, args.page, args.limit)
}

function entryOf(stored: Stored, names: Map<number, string>, locale: Locale): HistoryEntry {
  const actor = personId(stored.actor)
  return {
    id: stored.id,
    event: stored.event,
    title: say(eventTitle(stored.data), locale),
    at: stored.createdAt,
    actor: actor === null ? null : { id: actor, name: names.get(actor) ?? '' },
    actorRole: stored.actorRole,
    from: stored.from,
    to: stored.to,
    reason: stored.reason,
    internal: stored.internal === true,
  }
}

function personId(actor: Stored['actor']): number | null {
  return actor !== null && typeof actor === 'object' ? actor.id : actor
}
