import type { PayloadRequest } from 'payload'
import { eventTitle, type TransactionEvent } from '../events/index.ts'
import type { TakenOver } from '../events/officeEvent.ts'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { say, type Locale } from '../shared/text.ts'
import { filesCovered, type Covered } from './filesCovered.ts'
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
  /** Of what another system recorded and an import took over: what it was called there and, for staff, who did it in its words. */
  imported: { activity: string; word: string | null } | null
  /** Of a decision: the files it was about, and which of those have changed since. Null where there were none to be seen. */
  covers: Covered | null
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
  data: TransactionEvent & Partial<TakenOver>
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
    select: { data: false },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const lines = found.docs as unknown as Omit<Stored, 'data'>[]
  const events = await eventsBehind(req, lines.map(({ id }) => id))
  const stored = lines.map((line): Stored => ({ ...line, data: events.get(line.id)! }))
  const covers = await filesCovered(req, args.id, events)
  const names = await peopleNames(req, stored.map(({ actor }) => personId(actor)))
  const entries = stored.map((line) => entryOf(line, { names, covers, locale: args.locale, isStaff: callerOf(req)?.role !== 'client' }))
  return pageOf(entries, found.totalDocs, args.page, args.limit)
}

/** The events behind lines that the reader may see: in words they are told to everybody, as data to staff alone. */
export async function eventsBehind(req: PayloadRequest, ids: readonly number[]): Promise<Map<number, TransactionEvent & Partial<TakenOver>>> {
  const rows = await sqlOf(req)<Pick<Stored, 'id' | 'data'>>('select id, data from transaction_history where id = any($1::int[])', [ids])
  return new Map(rows.map(({ id, data }) => [id, data]))
}

type Reader = { names: Map<number, string>; covers: Map<number, Covered>; locale: Locale; isStaff: boolean }

function entryOf(stored: Stored, { names, covers, locale, isStaff }: Reader): HistoryEntry {
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
    imported: importedOf(stored.data, isStaff),
    covers: shownCovers(covers.get(stored.id)),
  }
}

/** Where there is nothing to be seen, a decision reads as one about no files. */
function shownCovers(covered: Covered | undefined): Covered | null {
  return covered && covered.files > 0 ? covered : null
}

/** Nobody of this office did it here, whatever account it is told of. */
function importedOf({ activity, actorWord = null }: Partial<TakenOver>, isStaff: boolean): HistoryEntry['imported'] {
  return activity === undefined ? null : { activity, word: isStaff ? actorWord : null }
}

function personId(actor: Stored['actor']): number | null {
  return actor !== null && typeof actor === 'object' ? actor.id : actor
}
