import { z } from 'zod'
import { openStream } from '../../notifications/inApp/stream/openStream.ts'
import { nodeBody } from '../../platform/nodeBody.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

/** Nothing on the way may keep, gather or pack what has to arrive now; nor use the connection for anything afterwards. */
const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
}

export const streamNotifications = defineEndpoint({
  method: 'get',
  path: '/stream',
  tag: 'Notifications',
  summary: { en: 'What I am told, as it happens', ar: 'إشعاراتي فور وقوعها' },
  description:
    'Server-sent events. `state` {unread} when it begins; `notification` with a notice as the list has it, in the language asked for; `changed` when notices were read, unread or cleared elsewhere: ask for the list or the number (all that a key of a lesser role than its owner’s is sent); `reset` when so much was missed that the list has to be asked for. ' +
    'A comment every 25 seconds says that the line is alive. Who comes back with `Last-Event-ID` (browsers do) or `since` is sent what they missed; some may come twice, know them by `id`. ' +
    'The stream ends within some seconds when the session or key ends, the account is deactivated or maintenance begins, and after an hour at most. One person has at most 20 open at a process.',
  access: 'user',
  query: z.object({ since: z.string().max(40).optional().describe('As Last-Event-ID, for who cannot send a header') }),
  response: {
    status: 200,
    description: 'The stream',
    contentType: 'text/event-stream',
    example: 'id: 90211\nevent: state\ndata: {"unread":7}\n\n',
  },
  errors: ['UNAUTHENTICATED', 'TOO_MANY_STREAMS', 'STREAMS_FULL'],
  run: async ({ req, caller, locale, query }) => {
    const source = await openStream(req, { caller: caller!, locale, since: req.headers.get('last-event-id') ?? query.since ?? null })
    return new Response(nodeBody(() => source), { headers })
  },
})
