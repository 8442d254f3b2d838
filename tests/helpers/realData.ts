import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/data/bpi2020/', import.meta.url))

/** The path of a file of the real data that lies beside the project, or null with a printed reason where it is absent. */
export function realData(name: string): string | null {
  // A worktree lies one folder deeper than the project itself.
  const candidates = [folder, fileURLToPath(new URL('../../../../shared/data/bpi2020/', import.meta.url))]
  const found = candidates.map((each) => each + name).find((path) => existsSync(path))
  if (!found) console.warn(`Skipped: ../shared/data/bpi2020/${name} is not beside this project.`)
  return found ?? null
}
