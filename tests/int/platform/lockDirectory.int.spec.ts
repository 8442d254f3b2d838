import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DirectoryInUse, lockDirectory } from '../../../src/platform/process/lockDirectory.ts'

let directory: string
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'mdc-lock-'))))
afterEach(() => rm(directory, { recursive: true, force: true }))

/** Another process that takes the lock, says so, and waits to be killed. */
const otherHolder = async () => {
  const source = `
    import { lockDirectory } from ${JSON.stringify(join(process.cwd(), 'src/platform/process/lockDirectory.ts'))}
    try {
      lockDirectory(process.argv[1]).recordChildren([process.ppid])
      console.log('locked')
      setInterval(() => {}, 1000)
    } catch (error) {
      console.log(error.name)
    }
  `
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', source, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const die = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { pid: child.pid, said: said.toString().trim(), die }
}

it('keeps a second process out, and names the first', async () => {
  const holder = await otherHolder()
  expect(holder.said).toBe('locked')
  expect(() => lockDirectory(directory)).toThrow(DirectoryInUse)
  expect(() => lockDirectory(directory)).toThrow(`process ${holder.pid}`)
  await holder.die()
})

it('is taken over from a killed process, with the children it left behind', async () => {
  const holder = await otherHolder()
  await holder.die()
  const lock = lockDirectory(directory)
  expect(lock.leftBehind.map((child) => child.pid)).toEqual([process.pid])
  lock.release()
})

it('is taken over when its number belongs to another process by now', async () => {
  await writeFile(join(directory, 'lock'), JSON.stringify({ pid: process.ppid, start: 'earlier', children: [] }))
  const lock = lockDirectory(directory)
  expect(JSON.parse(await readFile(join(directory, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
  lock.release()
})

it('is taken over when the file is damaged', async () => {
  await writeFile(join(directory, 'lock'), '{"pid": 1')
  lockDirectory(directory).release()
})

it('goes to exactly one of many that start at once over a stale lock', async () => {
  await writeFile(join(directory, 'lock'), JSON.stringify({ pid: 1, start: 'earlier', children: [] }))
  const holders = await Promise.all([otherHolder(), otherHolder(), otherHolder(), otherHolder()])
  const inUse = 'DirectoryInUse'
  expect(holders.map((holder) => holder.said).sort()).toEqual([inUse, inUse, inUse, 'locked'])
  await Promise.all(holders.filter((holder) => holder.said === 'locked').map((holder) => holder.die()))
})
