import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const frame = join(import.meta.dirname, 'run.ts')

/**
 * All about telling people: each file of bench/notifications is a part, with its figures as its default export, like any
 * benchmark. They run one after the other, each in a process of its own; `npm run bench -- notifications/<part>` runs one.
 */
export default async function notifications(): Promise<Record<string, unknown>> {
  const figures: Record<string, unknown> = {}
  for (const part of partsOf('notifications')) {
    const { stdout, status } = spawnSync(process.execPath, [frame, `notifications/${part}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    const line = stdout.trim().split('\n').at(-1) ?? ''
    if (status !== 0 || !line.startsWith('{')) throw new Error(`The part ${part} ended with ${status} and gave no figures.`)
    const { bench: _bench, machine: _machine, ...measured } = JSON.parse(line) as Record<string, unknown>
    figures[part] = measured
  }
  return figures
}

function partsOf(folder: string): string[] {
  return readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .toSorted()
}
