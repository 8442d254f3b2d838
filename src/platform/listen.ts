import type { Payload } from 'payload'
import { Client } from 'pg'
import { onClose } from './onClose.ts'
import { onPayload } from './onPayload.ts'

/**
 * What is done with a notification: its text, or null when the line was (re)made: from now on all is heard, what was
 * said before may have been missed.
 */
export type Hear = (text: string | null) => void

/** How long to wait before trying again, doubling from the first to the last. Milliseconds. */
const firstWait = 100
const longestWait = 5_000
/** A line that lies dead without anybody saying so is found out after these milliseconds, and given up after those. */
const probeEvery = 15_000
const probeTakes = 5_000

type Line = {
  channels: Map<string, Set<Hear>>
  client: Client | null
  isConnecting: boolean
  isClosed: boolean
  wait: number
  timer: NodeJS.Timeout | null
}

/**
 * Hears what is told on a channel by PostgreSQL's NOTIFY, in the order of commits, from any process. All channels of a
 * process share one connection of its own, made when first needed and made again when it is lost. Gives back how to stop.
 */
export function onNotify(payload: Payload, channel: string, hear: Hear): () => void {
  const line = lineOf(payload)
  const known = line.channels.get(channel)
  if (known) known.add(hear)
  else line.channels.set(channel, new Set([hear]))
  if (!line.client) void connect(payload, line)
  else if (known) queueMicrotask(() => hear(null))
  else void listenTo(line.client, channel).then(() => hear(null), () => undefined)
  return () => {
    line.channels.get(channel)?.delete(hear)
  }
}

function lineOf(payload: Payload): Line {
  return onPayload<Line>(payload, 'listen.line', () => {
    const line: Line = { channels: new Map(), client: null, isConnecting: false, isClosed: false, wait: firstWait, timer: null }
    onClose(payload, async () => {
      line.isClosed = true
      if (line.timer) clearTimeout(line.timer)
      if (line.client) await endQuietly(line.client)
    })
    return line
  })
}

async function connect(payload: Payload, line: Line): Promise<void> {
  if (line.isConnecting || line.isClosed) return
  line.isConnecting = true
  const { poolOptions } = payload.db as Payload['db'] & { poolOptions: { connectionString: string } }
  const client = new Client({
    connectionString: poolOptions.connectionString,
    application_name: 'mdc-tracker-listener',
    connectionTimeoutMillis: probeTakes,
    query_timeout: probeTakes,
    keepAlive: true,
  })
  let isLost = false
  const lost = (error?: Error) => {
    if (isLost) return
    isLost = true
    if (line.client === client) line.client = null
    // What still may arrive on it was said before the new line is made, and is caught up with there.
    client.removeAllListeners('notification')
    void endQuietly(client)
    if (line.isClosed) return
    payload.logger.warn({ msg: `The line on which the database tells news was lost: ${error?.message ?? 'closed'}` })
    again(payload, line)
  }
  client.on('error', lost)
  client.on('end', () => lost())
  client.on('notification', ({ channel, payload: text }) => tell(payload, line, channel, text ?? ''))
  try {
    await client.connect()
    for (const channel of line.channels.keys()) await listenTo(client, channel)
  } catch (error) {
    line.isConnecting = false
    lost(error instanceof Error ? error : undefined)
    return
  }
  line.isConnecting = false
  if (isLost) return
  if (line.isClosed) return endQuietly(client)
  line.client = client
  line.wait = firstWait
  // Asked for while the line was being made.
  for (const channel of line.channels.keys()) await listenTo(client, channel).catch(() => undefined)
  for (const channel of line.channels.keys()) tell(payload, line, channel, null)
  probe(line, client, lost)
}

/** A line that is dead already has nothing to say about its end. */
async function endQuietly(client: Client): Promise<void> {
  await client.end().catch(() => undefined)
}

async function listenTo(client: Client, channel: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
}

function again(payload: Payload, line: Line): void {
  if (line.timer) clearTimeout(line.timer)
  // Spread a little, or all processes come back in the same moment.
  line.timer = setTimeout(() => void connect(payload, line), line.wait * (0.75 + Math.random() / 2))
  line.timer.unref()
  line.wait = Math.min(line.wait * 2, longestWait)
}

/** Asks from time to time whether somebody is still there: a cut cable says nothing. */
function probe(line: Line, client: Client, lost: (error: Error) => void): void {
  const timer = setInterval(() => {
    if (line.client !== client) return clearInterval(timer)
    client.query('select 1').catch(lost)
  }, probeEvery)
  timer.unref()
}

function tell(payload: Payload, line: Line, channel: string, text: string | null): void {
  for (const hear of line.channels.get(channel) ?? []) {
    try {
      hear(text)
    } catch (error) {
      payload.logger.error({ err: error, msg: `What was told on ${channel} could not be dealt with` })
    }
  }
}
