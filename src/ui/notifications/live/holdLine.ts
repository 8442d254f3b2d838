import { openFeed, type FeedEvent } from './feedEvents.ts'

/** What the tab that holds the line tells the others: what came and how far it has come, or that there is no line. */
type Handed = { event: FeedEvent; lastId: string } | 'lost'

type Line = {
  /** The person whose line it is: tabs of another one are none of its business. */
  personId: number
  heard: (event: FeedEvent) => void
  /** There is no line: ask now and then. Told once, each time it fails. */
  lost: () => void
  /** Another tab holds the line: what it heard before this one listened is not known here. */
  joined: () => void
}

/** Who has no lock after so long is not the first. Milliseconds. */
const isFirstWithinMs = 300
/** So long after it was refused a stream is tried again. Milliseconds. */
const tryAgainMs = 60_000

/**
 * One stream for all tabs of a browser: a browser has six connections to a server, and seven tabs with one each would
 * leave none for the pages. The tab that gets the lock holds the line and tells the others; when it is closed the next
 * one gets the lock and goes on where it stopped. Where there are no locks (plain http) only a tab that is looked at
 * holds a line. Gives how to let go.
 */
export function holdLine({ personId, heard, lost, joined }: Line): () => void {
  const name = `office-notices-${personId}`
  const over = new AbortController()
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  const handOn: (handed: Handed) => void = channel ? channel.postMessage.bind(channel) : () => undefined
  let lastId: string | null = null
  let closeFeed: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const shut = () => {
    clearTimeout(timer)
    closeFeed?.()
    closeFeed = null
  }
  const open = () => {
    shut()
    closeFeed = openFeed(lastId, {
      heard: (event, id) => {
        lastId = id
        handOn({ event, lastId: id })
        heard(event)
      },
      refused: () => {
        shut()
        lost()
        handOn('lost')
        timer = setTimeout(open, tryAgainMs)
      },
    })
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<Handed>) => {
    if (data === 'lost') return lost()
    lastId = data.lastId
    heard(data.event)
  })
  if (typeof EventSource === 'undefined') lost()
  else if (channel && 'locks' in navigator) {
    const first = setTimeout(joined, isFirstWithinMs)
    over.signal.addEventListener('abort', () => clearTimeout(first))
    navigator.locks.request(name, { signal: over.signal }, () => {
      clearTimeout(first)
      open()
      // Held until this tab lets go.
      return new Promise<void>((done) => over.signal.addEventListener('abort', () => done()))
    }).catch(() => undefined)
  } else {
    const look = () => (document.visibilityState === 'visible' ? open() : shut())
    document.addEventListener('visibilitychange', look, { signal: over.signal })
    look()
  }
  return () => {
    over.abort()
    shut()
    channel?.close()
  }
}
