import { z } from 'zod'
import { refuse } from '../../access/askableQuery.ts'
import { eventTypes, type EventType } from '../../events/index.ts'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { momentOf, whereOf } from '../../transactions/filter.ts'
import { recentActivity } from '../../transactions/recentActivity.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { filterQuery, maxPage, snakeCased } from '../transactions/schemas.ts'

const id = z.coerce.number().int().min(1).max(2_147_483_647)
const day = z.string().describe('A day of the office (2026-01-31) or an ISO moment')

const query = filterQuery.extend({
  event: z.string().max(1000).describe('Kinds of events; several separated by commas').optional(),
  by: z.string().max(20).describe('Who did it: an id, `me`, or `none` for what nobody here did').optional(),
  after: day.optional(),
  before: day.optional(),
  older_than: id.describe('`olderThan` of the page before').optional(),
  limit: z.coerce.number().int().min(1).transform((limit) => Math.min(limit, maxPage)).default(20),
})

export const dashboardActivity = defineEndpoint({
  method: 'get',
  path: '/dashboard/activity',
  tag: 'Dashboard',
  summary: { en: 'What happened last', ar: 'آخر ما حدث' },
  description: 'Newest first, over the transactions the caller may see; clients hear nothing of internal matters. The flat filters of lists say to which transactions. A page goes on below the last line of the one before: ask with its `olderThan`.',
  access: 'user',
  query: z.preprocess(snakeCased, query),
  response: {
    status: 200,
    description: 'A page of happenings',
    example: {
      docs: [{
        id: 812, event: 'statusChanged', kind: 'Status changed', title: 'Status changed from Draft to Submitted', at: '2026-01-04T07:30:00.000Z', actor: 'Omar Nasser',
        transaction: { id: 42, reference: 'TRX-2026-000042', externalReference: 'BLD-778', title: 'Villa on plot 12' },
      }],
      hasNextPage: true,
      olderThan: 812,
    },
  },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY'],
  run: async ({ req, caller, locale, query: { event, by, after, before, older_than: olderThan, limit, ...filter } }) => {
    const { office } = await settingsOf(req.payload)
    return {
      body: await recentActivity(req, {
        limit,
        locale,
        olderThan,
        events: event === undefined ? undefined : eventsIn(event),
        by: by === undefined ? undefined : personIn(by, callerOf(req)?.id ?? 0),
        from: after === undefined ? undefined : momentOf('after', after, office.timeZone, 'start'),
        until: before === undefined ? undefined : momentOf('before', before, office.timeZone, 'end'),
        where: await whereOf(req, caller, filter),
      }),
      headers: { 'cache-control': 'no-store' },
    }
  },
})

function eventsIn(text: string): EventType[] {
  const asked = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  const unknown = asked.find((each) => !eventTypes.some((type) => type === each))
  if (unknown !== undefined) refuse('event', unknown, 'a kind of event', 'نوع حدث')
  return asked as EventType[]
}

function personIn(text: string, me: number): number | null {
  if (text === 'none') return null
  const asked = text === 'me' ? me : id.safeParse(text).data
  if (asked === undefined) refuse('by', text, 'an id, me or none', 'معرّف أو me أو none')
  return asked
}
