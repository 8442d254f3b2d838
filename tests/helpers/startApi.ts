import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Office } from './office.ts'

export type RunningApi = {
  /** http://127.0.0.1:<port>/api/v1 */
  url: string
  pid: number
  /** Asks it to end, and waits for it. Gives the exit code. */
  stop: () => Promise<number | null>
}

/** Another process of an office's API, as it runs in production, on a free port. Stop it before the office is closed. */
export async function startApi(office: Pick<Office, 'databaseUrl' | 'dataDirectory'>): Promise<RunningApi> {
  const port = await freePort()
  const child = fork('src/server.ts', ['--api-only'], {
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: office.databaseUrl, DATA_DIR: office.dataDirectory, PORT: String(port), HOST: '127.0.0.1' },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => {
      throw new Error(`The API ended with ${code} before it was ready.`)
    }),
  ])
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGTERM')
      return (await ended)[0]
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
