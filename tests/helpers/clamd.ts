import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { ping } from '../../src/platform/clamd/clamd.ts'
import { programOrWhyNot, type ProgramOrWhyNot } from './debianPrograms.ts'
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
export const clamdOrWhyNot = (): Promise<ProgramOrWhyNot> => programOrWhyNot('clamd', 'clamav-daemon')

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

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
