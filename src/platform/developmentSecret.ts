import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret that signs sessions on a machine where nobody set one: made once, kept in `<dataDirectory>/secret`, so that
 * a restart does not sign everybody out. Not for production, where it has to be set.
 */
export const developmentSecret = (dataDirectory: string): string => {
  const file = join(dataDirectory, 'secret')
  const found = readIfThere(file)
  if (found !== undefined && found.length >= 32) return found
  mkdirSync(dataDirectory, { recursive: true })
  try {
    // 'wx': two processes may come here at once; the first one's secret counts for both.
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: found === undefined ? 'wx' : 'w' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
