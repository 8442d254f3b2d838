import type { PayloadRequest } from 'payload'
import { eventTitle } from '../events/index.ts'
import { sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { say, type Locale } from '../shared/text.ts'
import { eventsBehind } from './historyOf.ts'
import { peopleNames } from './peopleNames.ts'

/** Something that happened to a transaction the person may see, in words. `at` is ISO. */
export type Activity = {
  id: number
  title: string
  at: string
  actor: string | null
  transaction: { id: number; reference: string; externalReference: string }
}

/** The last `limit` happenings over all that the caller may see, newest first. */
export async function recentActivity(req: PayloadRequest, args: { limit: number; locale: Locale }): Promise<Activity[]> {
  const found = await req.payload.find({
    collection: slugs.history,
    sort: '-id',
    limit: args.limit,
    depth: 0,
    pagination: false,
    select: { data: false },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const lines = found.docs as unknown as { id: number; createdAt: string; actor: number | null; transaction: number }[]
  const events = await eventsBehind(req, lines.map(({ id }) => id))
  const names = await peopleNames(req, lines.map(({ actor }) => actor))
  const rows = await sqlOf(req)<{ id: number; reference: string; external_reference: string }>(
    'select id, reference, external_reference from transactions where id = any($1::int[])',
    [lines.map(({ transaction }) => transaction)],
  )
  const records = new Map(rows.map((row) => [row.id, row]))
  return lines.flatMap(({ id, createdAt, actor, transaction }) => {
    const [record, event] = [records.get(transaction), events.get(id)]
    if (!record || !event) return []
    return [{
      id,
      title: say(eventTitle(event), args.locale),
      at: createdAt,
      actor: actor === null ? null : (names.get(actor) ?? null),
      transaction: { id: record.id, reference: record.reference, externalReference: record.external_reference },
    }]
  })
}
