import type { Payload } from 'payload'
import { Client, type PoolConfig } from 'pg'
import { readSettings, type Settings } from '../shared/settings.ts'
import { now } from './clock.ts'
import { onPayload } from './onPayload.ts'

/** The global's slug, and so the name of its table. */
export const settingsSlug = 'settings'

/** How long a process trusts what it read. Every process follows a change within five seconds; this leaves two to spare. */
const FRESH_FOR_MS = 3_000

type Read = { settings: Settings; asOf: number }

/** What a Payload instance knows of the settings. */
type Memory = {
  known: Read | null
  reading: Promise<Settings> | null
  /** Goes up when what was read may be outdated, so that a read begun before then is not remembered. */
  generation: number
  complained: Set<string>
}

const memoryOf = (payload: Payload): Memory =>
  onPayload<Memory>(payload, 'settings', () => ({ known: null, reading: null, generation: 0, complained: new Set() }))

/**
 * The settings in force, at most three seconds old. What the office has not decided, or what is stored and no longer
 * valid, has its default. Callers at the same time share one read. Safe inside a tx: it neither sees the tx's own
 * uncommitted changes nor waits for a connection of the pool. `at` is the present moment; tests pass their own.
 * Fails only when settings were never read and the database cannot be asked.
 */
export async function settingsOf(payload: Payload, at: Date = now()): Promise<Settings> {
  const memory = memoryOf(payload)
  const age = memory.known === null ? Infinity : at.getTime() - memory.known.asOf
  // A negative age is a clock set back: what was read could then be trusted for far too long.
  if (memory.known !== null && age >= 0 && age < FRESH_FOR_MS) return memory.known.settings
  memory.reading ??= read(payload, memory, at.getTime())
  return memory.reading
}

/** Makes the next `settingsOf` of this process read again; call it after a save. Other processes notice by themselves. */
export function forgetSettings(payload: Payload): void {
  const memory = memoryOf(payload)
  memory.generation += 1
  memory.reading = null
  if (memory.known !== null) memory.known = { ...memory.known, asOf: -Infinity }
}

async function read(payload: Payload, memory: Memory, asOf: number): Promise<Settings> {
  const generation = memory.generation
  const isCurrent = () => memory.generation === generation
  try {
    const { settings, invalid } = readSettings(await storedValues(payload))
    for (const { path, message } of invalid) {
      if (memory.complained.has(path)) continue
      memory.complained.add(path)
      payload.logger.warn(`Setting "${path}" is stored with a value that is not valid, its default is used: ${message.en}`)
    }
    if (isCurrent()) memory.known = { settings, asOf }
    return settings
  } catch (error) {
    if (memory.known === null) throw error
    // A database that cannot be asked for a moment must not undo what the office decided.
    payload.logger.error({ err: error, msg: 'The settings could not be read; the last known ones stay in force.' })
    if (isCurrent()) memory.known = { ...memory.known, asOf }
    return memory.known.settings
  } finally {
    if (isCurrent()) memory.reading = null
  }
}

/**
 * The stored decisions, on a connection of its own. From the pool it could wait for ever: thirty requests that each
 * hold a connection in a tx and ask for the settings would all wait for the one read that has none left.
 * It reads past access rules on purpose: settings steer what the office's own code does, whoever asks.
 */
async function storedValues(payload: Payload): Promise<unknown> {
  const { poolOptions, schemaName } = payload.db as Payload['db'] & { poolOptions: PoolConfig; schemaName?: string }
  const client = new Client({ ...poolOptions, application_name: 'settings' })
  // Without a listener, a connection that breaks while idle would end the process.
  client.on('error', (error) => payload.logger.error({ err: error, msg: 'The settings connection broke.' }))
  try {
    await client.connect()
    const table = client.escapeIdentifier(schemaName ?? 'public') + '.' + client.escapeIdentifier(settingsSlug)
    const { rows } = await client.query<{ values: unknown }>(`select "values" from ${table} limit 1`)
    return rows[0]?.values ?? {}
  } finally {
    await client.end()
  }
}
