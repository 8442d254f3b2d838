import { constants, copyFile, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { now } from './clock.ts'
import { env } from './env.ts'

/**
 * Where the bytes of files lie: once per content, named by their SHA-256, in DATA_DIR/files/<aa>/<sha256>. Local disk
 * today; whoever stores elsewhere replaces this file and nothing else.
 */

/** A stored content, open for reading: read it once, or close it. */
export type StoredContent = {
  /** Bytes. */
  size: number
  /** The bytes from `start` to `end`, both included; all of them unless told. Closes itself at its end. */
  read(range?: { start: number; end: number }): ReadableStream<Uint8Array>
  close(): Promise<void>
}

/**
 * Takes a file of this machine in, by renaming it away. When it returns, the bytes are on the disk under their name, so
 * that a row naming them may be committed. A content that is there already is kept and marked as used now: whoever
 * sweeps up contents that no row names must leave the young ones.
 */
export async function keepContent(file: { path: string; sha256: string; size: number }): Promise<void> {
  const target = placeOf(file.sha256)
  const there = await stat(target).catch(() => null)
  if (there?.size === file.size) {
    await utimes(target, now(), now())
    return
  }
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await syncToDisk(file.path)
  await moveInto(file.path, target)
  await syncToDisk(dirname(target))
}

/** Opens a stored content, or gives null when it is not there. */
export async function openContent(sha256: string): Promise<StoredContent | null> {
  const handle = await open(placeOf(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  const { size } = await handle.stat()
  return {
    size,
    read: (range) => Readable.toWeb(handle.createReadStream({ highWaterMark: 262_144, ...range })) as ReadableStream<Uint8Array>,
    close: () => handle.close(),
  }
}

function placeOf(sha256: string): string {
  // Never a path of somebody's making: what is no digest has no place.
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`"${sha256.slice(0, 80)}" is not a SHA-256 in hex.`)
  return join(env().DATA_DIR, 'files', sha256.slice(0, 2), sha256)
}

async function moveInto(path: string, target: string): Promise<void> {
  try {
    await rename(path, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    // Another disk: copied under a name of its own first, so that a half copy never has the real name.
    const copy = `${target}.${randomUUID()}`
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL)
      await syncToDisk(copy)
      await rename(copy, target)
    } finally {
      await rm(copy, { force: true })
    }
  }
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
