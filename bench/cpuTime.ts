import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of processor that a process and its children have used so far; 0 where there is no /proc. */
export function cpuTime(pid: number): number {
  let used = 0
  for (const entry of processes()) {
    const stat = statOf(entry)
    if (stat && (stat.pid === pid || stat.parent === pid)) used += stat.ms
  }
  return used
}

const msPerTick = 10

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

/** Dead children count with their parent: cutime and cstime. */
function statOf(pid: string): { pid: number; parent: number; ms: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number)
    const [parent, times] = [fields[1] ?? 0, fields.slice(11, 15)]
    return { pid: Number(pid), parent, ms: times.reduce((sum, ticks) => sum + ticks, 0) * msPerTick }
  } catch {
    return null
  }
}
