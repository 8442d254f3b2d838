import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../../../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'
import { processStart } from '../../../src/platform/process/processStart.ts'
import { waitUntil } from '../../../src/platform/process/waitUntil.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mdc-postgres-'))
  // As closed as root's home: PostgreSQL, which then runs as somebody else, has to get through all the same.
  await chmod(directory, 0o700)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const query = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text).finally(() => client.end())
  return rows
}

/** Starts it in a process of its own and kills that one with -9, as a crash would. */
const startAndKillParent = async (): Promise<{ pid: number; url: string }> => {
  const module = join(process.cwd(), 'src/platform/embeddedPostgres/startEmbeddedPostgres.ts')
  const source = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)}
    const { pid, url } = await startEmbeddedPostgres({ directory: process.argv[1] })
    console.log(JSON.stringify({ pid, url }))
    setInterval(() => {}, 1000)
  `
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', source, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return JSON.parse(said.toString()) as { pid: number; url: string }
}

it('keeps what was committed, and its address, over a clean stop', async () => {
  const first = await startEmbeddedPostgres({ directory })
  expect(first.isNew).toBe(true)
  await query(first.url, 'create table kept (id int); insert into kept values (1)')
  await first.stop()
  expect(processStart(first.pid)).toBeUndefined()

  const second = await startEmbeddedPostgres({ directory })
  expect(second.isNew).toBe(false)
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'select id from kept')).toEqual([{ id: 1 }])
  await second.stop()
})

it('knows Arabic letters, listens at home only, and is durable', async () => {
  const postgres = await startEmbeddedPostgres({ directory })
  await query(postgres.url, 'create extension if not exists pg_trgm')
  const [facts] = await query(
    postgres.url,
    `select to_tsvector('simple', 'رخصة بناء')::text as words, array_length(show_trgm('رخصة'), 1) > 0 as trigrams,
       current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
       current_setting('server_encoding') as encoding`,
  )
  await postgres.stop()
  expect(facts).toEqual({
    words: "'بناء':2 'رخصة':1",
    trigrams: true,
    listens: '127.0.0.1',
    fsync: 'on',
    encoding: 'UTF8',
  })
})

it('ends by itself when its parent was killed', async () => {
  const orphan = await startAndKillParent()
  expect(await waitUntil(() => processStart(orphan.pid) === undefined, { within: 40_000 })).toBe(true)
})

it('is cleared up and started again while the orphan of a killed parent still runs', async () => {
  const orphan = await startAndKillParent()
  // A connection keeps the orphan from ending by itself.
  const client = new Client({ connectionString: orphan.url })
  client.on('error', () => undefined)
  await client.connect().catch(() => undefined)
  const postgres = await startEmbeddedPostgres({ directory })
  expect(postgres.pid).not.toBe(orphan.pid)
  expect(await query(postgres.url, 'select id from kept')).toEqual([{ id: 1 }])
  await postgres.stop()
})

it('recovers when PostgreSQL itself was killed with what it had not yet written to the tables', async () => {
  const killed = await startEmbeddedPostgres({ directory })
  await query(killed.url, 'insert into kept values (2)')
  process.kill(killed.pid, 'SIGKILL')
  await killed.ended
  const postgres = await startEmbeddedPostgres({ directory })
  expect(await query(postgres.url, 'select id from kept order by id')).toEqual([{ id: 1 }, { id: 2 }])
  await postgres.stop()
})

it('writes its password where only we can read it', async () => {
  const { mode } = await stat(join(directory, 'postgres.json'))
  expect(mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(join(directory, 'postgres.json'), 'utf8'))).toHaveProperty('password')
})

it('says what to do when the data are there and their password is not', async () => {
  const other = await mkdtemp(join(tmpdir(), 'mdc-postgres-'))
  const postgres = await startEmbeddedPostgres({ directory: other, durable: false })
  await postgres.stop()
  await rm(join(other, 'postgres.json'))
  await expect(startEmbeddedPostgres({ directory: other })).rejects.toThrow('postgres.json is missing')
  await rm(other, { recursive: true, force: true })
})
