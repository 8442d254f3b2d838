import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'

/**
 * One short text for the content of files and folders (patterns as in `src/**`), which changes whenever any of it
 * does. Order, times and owners do not count.
 */
export const digestOf = (patterns: readonly string[], leaveOut: (file: string) => boolean = () => false): string => {
  const digest = createHash('sha256')
  for (const file of globSync([...patterns]).sort()) {
    if (leaveOut(file) || !existsSync(file) || !statSync(file).isFile()) continue
    digest.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return digest.digest('hex')
}
