import { databaseUser, throughClosedFolders, type DatabaseUser } from './databaseUser.ts'

/** How programs of PostgreSQL are started on this machine. */
export type RunAs = {
  user: DatabaseUser | undefined
  command: (
    file: string,
    args: readonly string[],
  ) => { file: string; args: string[]; options: { uid?: number; gid?: number; env: NodeJS.ProcessEnv } }
}

/** Finds out how PostgreSQL has to be started to reach these directories, the programs' and the data's. */
export const runAs = (directories: readonly string[]): RunAs => {
  const user = databaseUser()
  // Messages in English, because they are read by this program too.
  const env = { ...process.env, LC_MESSAGES: 'C', LC_ALL: undefined }
  if (user === undefined) return { user, command: (file, args) => ({ file, args: [...args], options: { env } }) }

  const through = throughClosedFolders(user, directories)
  if (through === undefined) {
    return { user, command: (file, args) => ({ file, args: [...args], options: { ...user, env } }) }
  }
  const [file = '', ...before] = through
  return { user, command: (program, args) => ({ file, args: [...before, program, ...args], options: { env } }) }
}
