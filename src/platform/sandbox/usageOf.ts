import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** What a process uses: its memory in bytes, and where the system tells it, the CPU time of all its threads in ms. */
export type Usage = { memory: number; cpuMs: number | null }

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const tickMs = 10

/**
 * Asks the system, not the process: one that is busy or hostile would not answer. Null when it is gone, or where the
 * system cannot be asked (Windows).
 */
export async function usageOf(pid: number): Promise<Usage | null> {
  try {
    if (process.platform === 'linux') return await fromProc(pid)
    if (process.platform === 'win32') return null
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
    return { memory: Number(stdout.trim()) * 1024, cpuMs: null }
  } catch {
    return null
  }
}

async function fromProc(pid: number): Promise<Usage> {
  const [stat, status] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile(`/proc/${pid}/status`, 'utf8')])
  // The second field is the command in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
  return {
    memory: (kilobytes('VmRSS') + kilobytes('VmSwap')) * 1024,
    cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs,
  }
}
