import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When the process with this number was started, as an opaque text, or undefined when there is no such process (a dead
 * one that nobody collected yet counts as none). Two equal texts mean the same process: numbers are given out again.
 */
export const processStart = (pid: number): string | undefined => {
  if (process.platform === 'linux') return linuxStart(pid)
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined
  }
  if (process.platform === 'win32') return 'alive'
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

const linuxStart = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`
  } catch {
    return undefined
  }
}

/** True while the process that had this number and this start is running. */
export const isRunning = (pid: number, start: string | undefined): boolean => {
  const found = processStart(pid)
  return found !== undefined && found === start
}
