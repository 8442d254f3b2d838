import type { Readable } from 'node:stream'
import type { Payload, PayloadRequest } from 'payload'
import { sessionNameOf, type Caller } from '../../../platform/caller.ts'
import { now } from '../../../platform/clock.ts'
import { onClose } from '../../../platform/onClose.ts'
import { onPayload } from '../../../platform/onPayload.ts'
import { addressHeader } from '../../../platform/requestFacts.ts'
import { DomainError } from '../../../shared/errors.ts'
import type { Locale } from '../../../shared/text.ts'
import { countUnread } from '../countUnread.ts'
import { inAppNotice } from '../inAppNotice.ts'
import { eventFrame, retryFrame, type Frame } from './frames.ts'
import { missedBy, oldestRunning } from './news.ts'
import { NoticeHub } from './NoticeHub.ts'
import { NoticeReader } from './NoticeReader.ts'
import { positionOf, type Position } from './position.ts'

/** Streams a person may have open at one process: tabs of one browser share one, so these are many browsers. */
export const mostOfPerson = 20
/** So long a stream lasts at most: whoever comes back is let in anew, by what they prove themselves by then. Milliseconds. */
const lastsMs = 3_600_000

/**
 * Opens a person's stream of what they are told. `since` is how far they had come (Last-Event-ID), if they come back:
 * they are sent what they missed, or `reset` where that is too much or not known. Raises TOO_MANY_STREAMS, STREAMS_FULL.
 */
export async function openStream(
  req: PayloadRequest,
  { caller, locale, since }: { caller: Caller; locale: Locale; since: string | null },
): Promise<Readable> {
  const hub = hubOf(req.payload)
  if (hub.isFull) throw new DomainError('STREAMS_FULL')
  if (hub.openOf(caller.id) >= mostOfPerson) throw new DomainError('TOO_MANY_STREAMS', { limit: mostOfPerson })
  const by = caller.apiKey ? { key: caller.apiKey.id } : { session: sessionNameOf(req) ?? '' }
  const { id: personId, role, email } = caller
  // A little apart, so that streams that began together do not all come back together.
  const until = now().getTime() + lastsMs * (0.8 + Math.random() * 0.2)
  const reader = new NoticeReader({ personId, role, email, locale, address: req.headers.get(addressHeader) ?? '', isLesser: caller.apiKey?.isLesser === true, by, until })
  hub.add(reader)
  try {
    for (;;) {
      const { generation } = hub
      // Where the reader begins is found out first: what is committed after it is told by the hub, who has them already.
      const position = await oldestRunning(req.payload)
      const frames = [retryFrame(2_000 + Math.floor(Math.random() * 3_000)), ...(await missedFrames(req, { personId, locale, since, position }))]
      const unread = await countUnread(req, personId)
      if (hub.generation !== generation) continue
      reader.begin(position, [...frames, eventFrame('state', { unread })])
      return reader.source
    }
  } catch (error) {
    reader.source.destroy()
    throw error
  }
}

/** Ends every stream of this process, and lets nobody begin one: for a server that is about to stop. */
export function endStreams(payload: Payload): void {
  hubOf(payload).stop()
}

function hubOf(payload: Payload): NoticeHub {
  return onPayload(payload, 'notifications.hub', () => {
    const hub = new NoticeHub(payload)
    onClose(payload, async () => hub.stop())
    return hub
  })
}

type Back = { personId: number; locale: Locale; since: string | null; position: Position }

async function missedFrames(req: PayloadRequest, { personId, locale, since, position }: Back): Promise<Frame[]> {
  if (since === null) return []
  const from = positionOf(since)
  const { admin: adminRoute } = req.payload.config.routes
  // A place that lies ahead is of another database, from before a backup was played back.
  const missed = from === null || from > position ? null : await missedBy(req, personId, from)
  return missed?.map((row) => eventFrame('notification', inAppNotice(row, { locale, adminRoute }))) ?? [eventFrame('reset', {})]
}
