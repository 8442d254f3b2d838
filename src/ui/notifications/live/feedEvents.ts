import type { InAppNotice } from '../../../notifications/inApp/inAppNotice.ts'

/** What the server says on its stream, as tabs hand it on to each other. */
export type FeedEvent =
  | { kind: 'state'; unread: number }
  | { kind: 'notification'; notice: InAppNotice }
  | { kind: 'changed' }
  | { kind: 'reset' }

const kinds = ['state', 'notification', 'changed', 'reset'] as const

/** How a stream ended for good: the server answered with something else. Lost lines mend themselves. */
type Handlers = { heard: (event: FeedEvent, lastId: string) => void; refused: () => void }

/** Opens the stream from `since` on (where the last one was), and gives how to close it. */
export function openFeed(since: string | null, { heard, refused }: Handlers): () => void {
  const source = new EventSource(`/api/v1/notifications/stream${since ? `?since=${encodeURIComponent(since)}` : ''}`, { withCredentials: true })
  for (const kind of kinds) {
    source.addEventListener(kind, ({ data, lastEventId }: MessageEvent<string>) => heard(eventOf(kind, JSON.parse(data)), lastEventId))
  }
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) refused()
  })
  return () => source.close()
}

function eventOf(kind: (typeof kinds)[number], said: unknown): FeedEvent {
  if (kind === 'state') return { kind, unread: (said as { unread: number }).unread }
  if (kind === 'notification') return { kind, notice: said as InAppNotice }
  return { kind }
}
