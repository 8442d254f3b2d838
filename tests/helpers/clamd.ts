import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ping } from '../../src/platform/clamd/clamd.ts'
import { eicar, eicarName } from './eicar.ts'

/** A real clamd of a test's own, with one signature of ours for EICAR and those a test adds. */
export type Clamd = {
  /** host:port, also after it was stopped and started again. */
  address: string
  /** Gives further contents a name, and loads it; one that has a name gets this one. */
  learn: (signatures: readonly { name: string; content: Buffer }[]) => Promise<void>
  /** Takes the name of a content away. */
  forget: (content: Buffer) => Promise<void>
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  start: () => Promise<void>
  /** Stops it and removes its folder. */
  close: () => Promise<void>
}

/** clamd on this machine, installed where apt may do that; or why there is none. Asked once per process. */
export const clamdOrWhyNot = async (): Promise<{ program: string } | { missing: string }> => {
  const found = programOf('clamd')
  if (found) return { program: found }
  const missing = await install()
  const program = programOf('clamd')
  return program ? { program } : { missing: missing ?? 'clamav-daemon was installed, but brought no clamd' }
}

/** Starts a clamd on a free port; raises what it said when it does not come up. */
export const startClamd = async (program: string, options: { streamMaxLength?: string } = {}): Promise<Clamd> => {
  const directory = await mkdtemp(join(tmpdir(), 'mdc-clamd-'))
  const database = join(directory, 'signatures')
  await mkdir(database)
  const known = [{ name: eicarName.replace('.UNOFFICIAL', ''), content: eicar() }]
  await writeSignatures(database, known)
  const port = await freePort()
  const address = `127.0.0.1:${port}`
  const settings = join(directory, 'clamd.conf')
  await writeFile(settings, [
    `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', `DatabaseDirectory ${database}`, 'Foreground yes', `LogFile ${join(directory, 'log')}`,
    `TemporaryDirectory ${directory}`, `StreamMaxLength ${options.streamMaxLength ?? '25M'}`, 'MaxThreads 4', '',
  ].join('\n'))
  let child: ChildProcess | null = null

  const start = async () => {
    const started = spawn(program, ['--config-file', settings], { stdio: 'ignore' })
    child = started
    // Reading its signatures takes a moment; it answers when it is ready.
    for (let tries = 0; tries < 300; tries += 1) {
      if (started.exitCode !== null) break
      if (await ping(address)) return
      await pause(100)
    }
    throw new Error(`clamd did not come up:\n${await readFile(join(directory, 'log'), 'utf8').catch(() => '(no log)')}`)
  }
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL') => {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    running.kill(signal)
    await once(running, 'exit')
  }
  const reload = async (signatures: typeof known) => {
    known.splice(0, known.length, ...signatures)
    await writeSignatures(database, known)
    await stop()
    await start()
  }
  await start()
  return {
    address,
    start,
    stop,
    learn: (signatures) => reload([...known, ...signatures]),
    forget: (content) => reload(known.filter((each) => !each.content.equals(content))),
    close: async () => {
      await stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** A .hdb line is MD5:size:name of a whole file. */
const writeSignatures = (database: string, known: readonly { name: string; content: Buffer }[]): Promise<void> => {
  // One content may have been given another name since: the last one counts.
  const lines = new Map(known.map(({ name, content }) => [createHash('md5').update(content).digest('hex'), `${content.length}:${name}`]))
  return writeFile(join(database, 'own.hdb'), [...lines].map(([digest, rest]) => `${digest}:${rest}\n`).join(''))
}

const programOf = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'].map((folder) => join(folder, name)).find((file) => existsSync(file))

/** Gives why it could not be installed. apt itself waits for its lock when several test processes come at once. */
const install = async (): Promise<string | null> => {
  if (!programOf('apt-get')) return 'there is no clamd on this machine, and no apt-get to install it (Debian package clamav-daemon)'
  if (process.getuid?.() !== 0) return 'there is no clamd on this machine, and only root may install it (apt-get install clamav-daemon)'
  const apt = (...words: string[]) =>
    promisify(execFile)('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', ...words], {
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  const add = () => apt('install', '-y', '--no-install-recommends', 'clamav-daemon')
  try {
    // A list that is there already spares fetching it.
    await add().catch(async () => {
      await apt('update', '-q')
      await add()
    })
    return null
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    return `there is no clamd on this machine, and apt could not install it: ${said.trim().split('\n').at(-1)?.slice(0, 200) ?? ''}`
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
