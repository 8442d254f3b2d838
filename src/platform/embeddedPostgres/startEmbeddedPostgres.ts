import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { waitUntil } from '../process/waitUntil.ts'
import { binaries } from './binaries.ts'
import { giveTo } from './databaseUser.ts'
import { initialise } from './initialise.ts'
import { readIfThere } from './readIfThere.ts'
import { runAs } from './runAs.ts'
import { settings } from './settings.ts'
import { stopOrphan } from './stopOrphan.ts'
import { DATABASE, SUPERUSER, freePort, readStored, urlFor, writeStored } from './storedConnection.ts'
import { watchOverPostgres } from './watchOverPostgres.ts'

const MEGABYTE = 1024 * 1024

export type EmbeddedPostgres = {
  /** The product's database. */
  url: string
  /** The same server, another database. */
  urlOf: (database: string) => string
  port: number
  pid: number
  /** True when this start made the data directory. */
  isNew: boolean
  /** Resolves when PostgreSQL ends, however it ends. */
  ended: Promise<void>
  /** Ends it: open statements are rolled back, everything committed is on disk. Resolves when it is gone. */
  stop: () => Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** Folder that gets `postgres/` (the data), `postgres.json` (port, password) and `logs/postgres.log`. */
  directory: string
  /** False for tests: faster, and a crash of the machine may destroy it. */
  durable?: boolean
  /** Told in a few words what takes time. */
  say?: (what: string) => void
}

/**
 * Starts the PostgreSQL 18 that npm brought, on 127.0.0.1 only, and makes the product's database. Whatever a killed
 * predecessor left behind, running or not, is cleared up first. Throws with a sentence for people.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { directory, durable = true, say = () => undefined } = options
  const data = join(directory, 'postgres')
  mkdirSync(join(directory, 'logs'), { recursive: true, mode: 0o700 })
  const programs = binaries()
  const as = runAs([directory, programs.directory])

  const stored = readStored(directory)
  if (stored === undefined && existsSync(data)) {
    const file = join(directory, 'postgres.json')
    throw new Error(`${file} is missing: it holds the password of ${data}. Bring it back from a backup.`)
  }
  const password = stored?.password ?? randomBytes(24).toString('base64url')
  if (stored === undefined) writeStored(directory, 0, password)
  if (!existsSync(data)) say('setting up PostgreSQL')
  const isNew = initialise(data, { name: SUPERUSER, password }, as)
  if (as.user !== undefined) giveTo(as.user, data)
  await stopOrphan(data, say)

  for (let attempt = 0; ; attempt += 1) {
    const port = await freePort(attempt === 0 ? (stored?.port ?? 0) : 0)
    writeStored(directory, port, password)
    const command = as.command(programs.postgres, ['-D', data, '-p', String(port), ...settings(durable)])
    const log = openLog(directory)
    // In a group of its own, or Ctrl-C in the terminal would stop the database before those who still write to it.
    const child = spawn(command.file, command.args, { ...command.options, stdio: ['ignore', log, log], detached: true })
    closeSync(log)
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    if ((await isReady(child, data)) && child.pid !== undefined) {
      const watch = watchOverPostgres(child.pid, data)
      const urlOf = (database: string) => urlFor(port, password, database)
      const stop = async () => {
        watch.end()
        await stopChild(child, ended)
      }
      try {
        await makeDatabase(urlOf('postgres'))
      } catch (error) {
        await stop()
        throw error
      }
      return { url: urlOf(DATABASE), urlOf, port, pid: child.pid, isNew, ended, stop }
    }
    const said = lastLines(join(directory, 'logs', 'postgres.log'), 8)
    // Somebody took the port between our look and PostgreSQL's: try another one.
    if (attempt < 5 && said.includes('could not bind')) continue
    // After a kill -9 of its parent process, PostgreSQL's own children take a moment to notice.
    if (attempt < 50 && said.includes('pre-existing shared memory block')) {
      await pause(200)
      continue
    }
    throw new Error(`PostgreSQL did not start. Its last words, from ${directory}/logs/postgres.log:\n${said}`)
  }
}

/** True when it takes connections, false when it ended instead. */
const isReady = async (child: ChildProcess, data: string): Promise<boolean> => {
  let failed = false
  child.once('exit', () => (failed = true))
  child.once('error', () => (failed = true))
  // As pg_ctl does: line 1 of postmaster.pid is the process, line 8 its state.
  const isUp = () => {
    const lines = readIfThere(join(data, 'postmaster.pid')).split('\n')
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready'
  }
  // Long, because after a crash it first repeats what its log holds.
  await waitUntil(() => failed || isUp(), { within: 300_000, every: 20 })
  if (!failed && isUp()) return true
  child.kill('SIGKILL')
  return false
}

/** SIGINT is PostgreSQL's "fast" shutdown; SIGQUIT, if that hangs, is "immediate": the next start recovers from the log. */
const stopChild = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await ended
  clearTimeout(hurry)
}

const makeDatabase = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

const openLog = (directory: string): number => {
  const file = join(directory, 'logs', 'postgres.log')
  if (existsSync(file) && statSync(file).size > 10 * MEGABYTE) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

const lastLines = (file: string, count: number): string => readIfThere(file).trim().split('\n').slice(-count).join('\n')
