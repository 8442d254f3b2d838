import { join } from 'node:path'
import { processStart } from '../process/processStart.ts'
import { stopProcess } from '../process/stopProcess.ts'
import { readIfThere } from './readIfThere.ts'

/** A PostgreSQL that lost its parent to a kill -9 still has the data open: end it, so that ours may have them. */
export const stopOrphan = async (data: string, say: (what: string) => void): Promise<void> => {
  const pid = Number(readIfThere(join(data, 'postmaster.pid')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  const start = processStart(pid)
  if (start === undefined || !isPostgresOf(pid, data)) return
  say(`stopping the PostgreSQL that was left running (process ${pid})`)
  await stopProcess({ pid, start }, 'SIGINT', 20_000)
}

/** The number in a stale file may belong to anybody by now. */
const isPostgresOf = (pid: number, data: string): boolean => {
  if (process.platform !== 'linux') return true
  const words = readIfThere(`/proc/${pid}/cmdline`).split('\0')
  return words.includes(data) && words.some((word) => word.endsWith('postgres'))
}
