import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

export type ProgramOrWhyNot = { program: string } | { missing: string }

/** A program of this machine, installed where apt may do that; or why there is none. */
export const programOrWhyNot = async (name: string, debianPackage: string): Promise<ProgramOrWhyNot> => {
  const found = programOf(name)
  if (found) return { program: found }
  const missing = await install(name, debianPackage)
  const program = programOf(name)
  return program ? { program } : { missing: missing ?? `${debianPackage} was installed, but brought no ${name}` }
}

const programOf = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'].map((folder) => join(folder, name)).find((file) => existsSync(file))

/** Gives why it could not be installed. apt itself waits for its lock when several test processes come at once. */
const install = async (name: string, debianPackage: string): Promise<string | null> => {
  if (!programOf('apt-get')) return `there is no ${name} on this machine, and no apt-get to install it (Debian package ${debianPackage})`
  if (process.getuid?.() !== 0) return `there is no ${name} on this machine, and only root may install it (apt-get install ${debianPackage})`
  const apt = (...words: string[]) =>
    promisify(execFile)('apt-get', ['-o', 'DPkg::Lock::Timeout=240', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', ...words], {
      timeout: 300_000,
      maxBuffer: 16 * 1_048_576,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  const add = () => apt('install', '-y', '--no-install-recommends', debianPackage)
  try {
    // A list that is there already spares fetching it.
    await add().catch(async () => {
      await apt('update', '-q')
      await add()
    })
    return null
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    return `there is no ${name} on this machine, and apt could not install it: ${said.trim().split('\n').at(-1)?.slice(0, 200) ?? ''}`
  }
}
