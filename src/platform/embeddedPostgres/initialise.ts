import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binaries } from './binaries.ts'
import { giveTo } from './databaseUser.ts'
import { readIfThere } from './readIfThere.ts'
import type { RunAs } from './runAs.ts'

const MAJOR_VERSION = '18'

/**
 * Makes the data directory of PostgreSQL if there is none. UTF-8 with the built-in C.UTF-8 order: the same on every
 * machine, and never invalidated by an update of the machine's own libraries, as indexes in other orders are.
 * An attempt that was broken off leaves nothing that looks like a database. Throws with what initdb said.
 */
export const initialise = (directory: string, superuser: { name: string; password: string }, runAs: RunAs): boolean => {
  if (existsSync(directory)) {
    const found = readIfThere(join(directory, 'PG_VERSION')).trim()
    if (found === MAJOR_VERSION) return false
    throw new Error(
      found === ''
        ? `${directory} is not a PostgreSQL data directory. Move it away, or set DATA_DIR.`
        : `${directory} was made by PostgreSQL ${found}, and this is PostgreSQL ${MAJOR_VERSION}. ` +
            'Carry it over with pg_upgrade, or set DATABASE_URL.',
    )
  }

  const unfinished = `${directory}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  if (runAs.user !== undefined) giveTo(runAs.user, unfinished)
  const passwordFile = `${directory}.password`
  try {
    writeFileSync(passwordFile, `${superuser.password}\n`, { mode: 0o600 })
    if (runAs.user !== undefined) giveTo(runAs.user, passwordFile)
    runInitdb(unfinished, superuser.name, passwordFile, runAs)
    renameSync(unfinished, directory)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
  return true
}

const runInitdb = (directory: string, user: string, passwordFile: string, runAs: RunAs): void => {
  const { initdb } = binaries()
  const args = [
    `--pgdata=${directory}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
  // pg_trgm and the text search parser still ask the C library what a letter is: with plain C, Arabic has none.
  const attempts = ['C.UTF-8', 'en_US.UTF-8'].map((ctype) => {
    const command = runAs.command(initdb, [...args, `--lc-collate=C`, `--lc-ctype=${ctype}`, '--lc-messages=C'])
    return () => spawnSync(command.file, command.args, { ...command.options, encoding: 'utf8' })
  })
  let said = ''
  for (const attempt of attempts) {
    const result = attempt()
    if (result.status === 0) return
    said = result.error?.message ?? `${result.stdout}\n${result.stderr}`
    if (!said.includes('invalid locale name')) break
  }
  throw new Error(`PostgreSQL could not be set up in ${directory}:\n${said.trim().split('\n').slice(-6).join('\n')}`)
}
