import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningProduct = {
  /** http://localhost:<port> */
  url: string
  /** The embedded database, for tests that look behind the scenes. */
  databaseUrl: string
  stop: () => Promise<void>
}

/**
 * Starts the product as `npm start` does - database, migrations, demo office, build if stale, web and worker - on a
 * free port and a data folder of its own. Resolves when it is ready; rejects with the end of its log.
 */
export const startProduct = async (): Promise<RunningProduct> => {
  const directory = await mkdtemp(join(tmpdir(), 'mdc-e2e-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const log = join(directory, 'start.log')
  const file = openSync(log, 'a')
  const child = spawn(process.execPath, ['scripts/run.ts', '--no-past'], {
    // IPC: says when it is ready, and stops when we are gone.
    stdio: ['ignore', file, file, 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: join(directory, 'data'),
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      // Those who receive webhooks are on this machine as well.
      WEBHOOK_NETWORKS: '127.0.0.0/8',
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = await Promise.race([
    new Promise<boolean>((resolve) => child.once('message', () => resolve(true))),
    ended.then(() => false),
  ])
  if (!ready) {
    const said = await readFile(log, 'utf8')
    await rm(directory, { recursive: true, force: true })
    throw new Error(`The product did not start:\n${said.split('\n').slice(-40).join('\n')}`)
  }
  const stored = JSON.parse(await readFile(join(directory, 'data', 'postgres.json'), 'utf8')) as { url: string }
  return {
    url,
    databaseUrl: stored.url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
