import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isRunning, processStart } from './processStart.ts'

const Holder = z.object({
  pid: z.number().int(),
  start: z.string().optional(),
  /** The processes the holder started: after a kill -9 of the holder they may live on for a moment. */
  children: z.array(z.object({ pid: z.number().int(), start: z.string().optional() })),
})

/** Who has, or had, the lock. */
export type Holder = z.infer<typeof Holder>

export type DirectoryLock = {
  /** The children that a killed holder left behind, to be waited for. */
  leftBehind: Holder['children']
  /** Writes down which processes belong to this holder now. */
  recordChildren: (pids: readonly number[]) => void
  release: () => void
}

/** Raised when another running process has the lock. */
export class DirectoryInUse extends Error {
  pid: number
  constructor(directory: string, pid: number) {
    super(`${directory} is in use by another MDC Tracker, process ${pid}. Stop that one first, or set DATA_DIR.`)
    this.name = 'DirectoryInUse'
    this.pid = pid
  }
}

/**
 * Makes this process the only one that works in the directory, by a file `lock` with its number and start. A lock whose
 * holder is dead is taken over. Throws `DirectoryInUse`.
 */
export const lockDirectory = (directory: string): DirectoryLock => {
  const file = join(directory, 'lock')
  const me = { pid: process.pid, start: processStart(process.pid) }
  const mine = join(directory, `lock.${me.pid}`)
  const write = (children: Holder['children']) =>
    writeFileSync(mine, JSON.stringify({ ...me, children }), { mode: 0o600 })
  let leftBehind: Holder['children'] = []

  write([])
  try {
    // A link either makes the name or fails: of two that start at once, one wins.
    while (!link(mine, file)) {
      const holder = read(file)
      if (holder !== undefined && isRunning(holder.pid, holder.start)) throw new DirectoryInUse(directory, holder.pid)
      leftBehind = holder?.children ?? leftBehind
      takeAway(file, `${mine}.stale`, directory)
    }
  } finally {
    rmSync(mine, { force: true })
  }

  return {
    leftBehind: leftBehind.filter((child) => isRunning(child.pid, child.start)),
    recordChildren: (pids) => {
      write(pids.map((pid) => ({ pid, start: processStart(pid) })))
      renameSync(mine, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}

const link = (from: string, to: string): boolean => {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const read = (file: string): Holder | undefined => {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Half written by a machine that lost power, or just taken away by another: either way nobody holds it.
    return undefined
  }
}

/**
 * Takes a stale lock away by renaming it, then looks at what was renamed: between our look and the rename another
 * starter may have put its own, living lock there, and that one has to go back.
 */
const takeAway = (file: string, aside: string, directory: string): void => {
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const taken = read(aside)
  const alive = taken !== undefined && isRunning(taken.pid, taken.start)
  if (alive) link(aside, file)
  rmSync(aside, { force: true })
  if (alive) throw new DirectoryInUse(directory, taken.pid)
}
