import { resolve } from 'node:path'
import { buildPages } from './buildPages.ts'
import { checkDataDirectory, checkPort, explainDisk } from './checkMachine.ts'
import { prepareDatabase } from './prepareDatabase.ts'
import { red, seconds, step } from './progress.mjs'
import { startDatabase, type Database } from './startDatabase.ts'
import { superviseProcess, type SupervisedProcess } from './superviseProcess.ts'
import { watchSources } from './watchSources.ts'
import { welcome } from './welcome.ts'
import { EnvError, env, loadEnvFile, readEnv, type Env } from '../src/platform/env.ts'
import { lockDirectory, type DirectoryLock } from '../src/platform/process/lockDirectory.ts'
import { stopProcess } from '../src/platform/process/stopProcess.ts'
import { waitUntil } from '../src/platform/process/waitUntil.ts'

/**
 * The second stage of `npm start` and `npm run dev`: one process that starts everything in order, keeps it running and
 * stops it in the opposite order, PostgreSQL last. Exit codes: 0 stopped as asked, 1 something failed, 2 wrong settings.
 */
const begin = performance.now()
const dev = process.argv.includes('--dev')
const FORCE_AFTER = 25_000

const aborted = new AbortController()
let lock: DirectoryLock | undefined
let database: Database | undefined
let processes: SupervisedProcess[] = []
let ready = false
let settings: Env

const say = (what: string) => console.log(`  ${what}`)
const fail = (why: string) => {
  console.error(red(`\n${why}`))
  void stop(1)
}
const recordProcesses = () => lock?.recordChildren(processes.flatMap((each) => each.pid() ?? []))

/** What the children get: the settings as this process understood them, so that all agree on secret and database. */
const childEnv = (databaseUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: dev ? 'development' : 'production',
  // Demo accounts depend on what a person set, not on the pages being built for production.
  MDC_DEMO: settings.DEMO ? '1' : '0',
  MDC_DEMO_PAST: settings.DEMO && !process.argv.includes('--no-past') ? '1' : '0',
  DATA_DIR: settings.DATA_DIR,
  PAYLOAD_SECRET: settings.PAYLOAD_SECRET,
  DATABASE_URL: databaseUrl,
  ...(scanIsOffForDemo() ? { ATTACHMENT_SCAN: 'off' } : {}),
  NEXT_TELEMETRY_DISABLED: '1',
  // Thousands of modules are parsed at each start; kept in parsed form they are there sooner.
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
})

/** A demo has no clamd, and its files should open: said aloud at the start. Anything else decides for itself. */
const scanIsOffForDemo = (): boolean => settings.DEMO && settings.ATTACHMENT_SCAN === undefined

const start = async (): Promise<void> => {
  // Only the parent decides; a value left over in somebody's shell must not make demo accounts in production.
  delete process.env['MDC_DEMO']
  loadEnvFile()
  // All settings before anything is touched; then the folder, because the development secret lies in it.
  checkDataDirectory(resolve(readEnv(process.env).DATA_DIR))
  settings = env()
  lock = lockDirectory(settings.DATA_DIR)
  await clearUp(lock)
  await checkPort(settings.PORT, settings.HOST)

  console.log(`\nMDC Tracker${dev ? ', development' : ''}\n`)
  const { signal } = aborted
  database = await startDatabase(settings, { say, fail, moved: (url) => void restartAll(childEnv(url)) })
  signal.throwIfAborted()
  const forChildren = childEnv(database.url())
  await prepareDatabase({ env: forChildren, url: database.url(), dataDirectory: settings.DATA_DIR, signal })
  if (!dev) await buildPages({ env: forChildren, signal })
  signal.throwIfAborted()

  await step('Starting web and worker', async () => {
    const supervise = (name: string, args: string[]) =>
      superviseProcess({
        name,
        args,
        env: forChildren,
        logs: resolve(settings.DATA_DIR, 'logs'),
        say,
        started: recordProcesses,
        giveUp: fail,
        mayRestart: () => ready,
      })
    processes = [supervise('web', ['src/server.ts', ...(dev ? ['--dev'] : [])]), supervise('worker', ['src/worker.ts'])]
    recordProcesses()
    const up = await waitUntil(async () => signal.aborted || (await isReady()), { within: 120_000, every: 100 })
    signal.throwIfAborted()
    if (!up) throw new Error(`Web did not answer within two minutes at ${healthAddress()}.`)
  })
  ready = true
  console.log(welcome(settings, seconds(begin)))
  process.send?.('ready')
  if (dev) {
    watchSources((file) => {
      say(`${file} changed; starting web and worker again`)
      void restartAll()
    })
  }
}

/** After a kill -9 of our predecessor its children stop by themselves; they may still hold the port for a moment. */
const clearUp = async ({ leftBehind }: DirectoryLock): Promise<void> => {
  if (leftBehind.length === 0) return
  await step('Waiting for processes of the last run to end', async () => {
    await Promise.all(leftBehind.map((child) => stopProcess(child, 'SIGTERM', 15_000)))
  })
}

const healthAddress = (): string => {
  const everywhere = settings.HOST === undefined || settings.HOST === '0.0.0.0' || settings.HOST === '::'
  const host = everywhere ? '127.0.0.1' : (settings.HOST ?? '')
  return `http://${host.includes(':') ? `[${host}]` : host}:${settings.PORT}/api/v1/health/ready`
}

const isReady = async (): Promise<boolean> => {
  try {
    const answer = await fetch(healthAddress(), { signal: AbortSignal.timeout(5000) })
    return answer.ok
  } catch {
    return false
  }
}

const restartAll = async (environment?: NodeJS.ProcessEnv): Promise<void> => {
  await Promise.all(processes.map((each) => each.restart(environment)))
  recordProcesses()
}

let stoppingSince: number | undefined

const stop = async (code: number): Promise<void> => {
  if (stoppingSince !== undefined) {
    // The second Ctrl-C of an impatient person, not the echo of the first one that npm forwards.
    if (performance.now() - stoppingSince > 1000) processes.forEach((each) => void each.stop(0))
    return
  }
  stoppingSince = performance.now()
  aborted.abort(new Error('Stopped.'))
  if (code === 0) console.log('\n  Stopping: requests and jobs are finished first')
  await Promise.all(
    processes.map(async (each) => {
      const byItself = await each.stop(FORCE_AFTER)
      if (byItself) return
      say(red(`${each.name} did not end within ${FORCE_AFTER / 1000} s and was ended by force; its jobs are taken up again`))
    }),
  )
  await database?.stop()
  lock?.release()
  if (code === 0) console.log(`  Stopped (${seconds(stoppingSince)})`)
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
// The first stage, or a test, died without a word.
process.on('disconnect', () => void stop(0))
// A closed terminal or `npm start | head` must not end us before the rest is ended.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

try {
  await start()
} catch (error) {
  if (error instanceof EnvError) {
    console.error(red(error.message))
    process.exit(2)
  }
  if (!aborted.signal.aborted) {
    console.error(red(`\n${explainDisk(error, resolve(process.env['DATA_DIR'] || '.data'))}`))
    await stop(1)
  }
}
