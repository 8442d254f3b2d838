import type { Env } from '../src/platform/env.ts'
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'
import { step } from './progress.mjs'

export type Database = { url: () => string; stop: () => Promise<void> }

/**
 * The database of this run: the one of the settings, or else the embedded PostgreSQL, which is kept running: when it
 * ends by itself it is started again, and `moved` hears of another address. `fail` hears when that does not help.
 */
export const startDatabase = async (
  settings: Env,
  tell: { say: (what: string) => void; fail: (why: string) => void; moved: (url: string) => void },
): Promise<Database> => {
  // The settings know an address from an earlier embedded run too; only a set one means somebody else's server.
  if (isSet(process.env['DATABASE_URL'])) return { url: () => settings.DATABASE_URL, stop: async () => undefined }

  let stopping = false
  let falls: number[] = []
  const start = (say: (what: string) => void) => startEmbeddedPostgres({ directory: settings.DATA_DIR, say })
  let current = await step('Starting PostgreSQL', start)

  const watch = async (postgres: EmbeddedPostgres): Promise<void> => {
    await postgres.ended
    if (stopping) return
    falls = [...falls.filter((fall) => performance.now() - fall < 60_000), performance.now()]
    if (falls.length >= 5) {
      tell.fail('PostgreSQL ended 5 times within a minute. The reason is in logs/postgres.log. Giving up.')
      return
    }
    tell.say('PostgreSQL ended unexpectedly; starting it again')
    try {
      const next = await start(tell.say)
      const moved = next.url !== current.url
      current = next
      if (stopping) return await current.stop()
      if (moved) tell.moved(current.url)
      void watch(current)
    } catch (error) {
      tell.fail(error instanceof Error ? error.message : String(error))
    }
  }
  void watch(current)
  return {
    url: () => current.url,
    stop: async () => {
      stopping = true
      await current.stop()
    },
  }
}

const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''
