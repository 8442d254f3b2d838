import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env.ts'

/**
 * Removes from DATA_DIR/tmp what nobody has written to since a moment: a process that was killed cannot clean up after
 * itself. Gives how many uploads or spools that were.
 */
export async function removeLeftovers(before: Date): Promise<number> {
  const waiting = join(env().DATA_DIR, 'tmp')
  let removed = 0
  for (const name of await readdir(waiting).catch(none)) {
    const path = join(waiting, name)
    if ((await lastWrittenTo(path)) >= before.getTime()) continue
    await rm(path, { recursive: true, force: true })
    removed += 1
  }
  return removed
}

/** The youngest moment of a folder or anything right in it: writing on to a file does not touch its folder. */
async function lastWrittenTo(path: string): Promise<number> {
  const inside = (await readdir(path).catch(none)).map((name) => join(path, name))
  const moments = await Promise.all([path, ...inside].map(async (each) => (await lstat(each).catch(() => null))?.mtimeMs ?? 0))
  return Math.max(...moments)
}

/** No folder, or no folder any more: nothing in it. */
function none(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}
