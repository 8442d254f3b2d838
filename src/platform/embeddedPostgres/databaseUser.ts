import { execFileSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Who PostgreSQL runs as. */
export type DatabaseUser = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root, so a product started by root gives it a user: `postgres`, made if the machine has
 * none. Everybody else runs it as themselves, which is undefined here.
 */
export const databaseUser = (): DatabaseUser | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const found = look('postgres')
  if (found !== undefined) return found
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' })
  } catch {
    // No useradd, or a file system that cannot be changed: "nobody" is on every machine.
  }
  const made = look('postgres') ?? look('nobody')
  if (made !== undefined) return made
  throw new Error(
    'PostgreSQL cannot run as root, and no user could be made for it. Start as another user, or set DATABASE_URL.',
  )
}

const look = (name: string): DatabaseUser | undefined => {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}

/** Gives a file or a whole directory to the user; does nothing where it is the owner already. */
export const giveTo = (user: DatabaseUser, directory: string): void => {
  const found = lstatSync(directory)
  if (found.uid === user.uid) return
  if (!found.isDirectory()) return chownSync(directory, user.uid, user.gid)
  // Inside first: when it breaks off halfway, the directory itself still says that there is work left.
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
  }
  chownSync(directory, user.uid, user.gid)
}

/**
 * The command and arguments that run a program as the user even below a folder closed to everybody but root, such as
 * /root: with the one capability to pass through it. Undefined when that is not needed.
 */
export const throughClosedFolders = (
  user: DatabaseUser,
  directories: readonly string[],
): readonly string[] | undefined => {
  const closed = directories.flatMap((directory) => closedFolder(user, directory) ?? [])[0]
  if (closed === undefined) return undefined
  for (const capability of ['dac_read_search', 'dac_override']) {
    const command = [
      'setpriv',
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      // Without it access(2), with which PostgreSQL looks for its own files, ignores the capability.
      '--securebits=+no_setuid_fixup',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
    ]
    if (works([...command, 'ls', directories[0] ?? '/'])) return command
  }
  throw new Error(
    `PostgreSQL cannot run as root, and its user may not enter ${closed}. ` +
      'Move the project to a folder that others may enter, start as another user, or set DATABASE_URL.',
  )
}

const works = ([command = '', ...rest]: readonly string[]): boolean => {
  try {
    execFileSync(command, rest, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const closedFolder = (user: DatabaseUser, directory: string): string | undefined => {
  for (let folder = directory; ; folder = dirname(folder)) {
    const found = statSync(folder)
    const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001
    if ((found.mode & bit) === 0) return folder
    if (folder === dirname(folder)) return undefined
  }
}
