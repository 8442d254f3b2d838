/** One event as it came: its kind, what it says, and how far its reader has come. */
export type StreamedEvent = { event: string; data: any; id: string | null }

export type EventStream = {
  status: number
  headers: Headers
  events: StreamedEvent[]
  /** The last id that came, with or without an event, as a browser keeps it. */
  lastId: () => string | null
  comments: () => number
  /** Waits until an event like this one came; rejects when the stream ends before. */
  next: (is: (event: StreamedEvent) => boolean) => Promise<StreamedEvent>
  /** Settled when the stream ended. */
  ended: Promise<void>
  close: () => void
}

/** Reads a stream of server-sent events as a browser does. */
export async function openEventStream(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const stop = new AbortController()
  const response = await fetch(url, { headers, signal: stop.signal })
  const events: StreamedEvent[] = []
  const waiting = new Set<() => void>()
  let last: string | null = null
  let comments = 0
  let isOver = !response.ok
  const take = (block: string) => {
    const said = { event: '', data: '' }
    for (const line of block.split('\n')) {
      if (line.startsWith(':')) comments += 1
      else if (line.startsWith('id: ')) last = line.slice(4)
      else if (line.startsWith('event: ')) said.event = line.slice(7)
      else if (line.startsWith('data: ')) said.data += line.slice(6)
    }
    if (said.data !== '') events.push({ event: said.event, data: JSON.parse(said.data), id: last })
  }
  const read = async () => {
    let rest = ''
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + chunk).split('\n\n')
        rest = blocks.pop()!
        blocks.forEach(take)
        for (const look of waiting) look()
      }
    } catch {
      // Cut off, by us or by the server.
    }
    isOver = true
    for (const look of waiting) look()
  }
  const ended = response.ok ? read() : Promise.resolve()
  return {
    status: response.status,
    headers: response.headers,
    events,
    lastId: () => last,
    comments: () => comments,
    next: (is) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = events.find(is)
          if (found === undefined && !isOver) return
          waiting.delete(look)
          if (found) resolve(found)
          else reject(new Error(`The stream ended after ${events.map(({ event }) => event).join(', ') || 'nothing'}.`))
        }
        waiting.add(look)
        look()
      }),
    ended,
    close: () => stop.abort(),
  }
}
