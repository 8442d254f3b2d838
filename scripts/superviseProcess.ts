import { spawn, type ChildProcess } from 'node:child_process'
import { keepLog } from './keepLog.ts'

/** How often within `WINDOW` ms a process may fall over before it is given up. */
const ATTEMPTS = 5
const WINDOW = 60_000

export type SupervisedProcess = {
  name: string
  pid: () => number | undefined
  /** Asks it to end and waits; after `within` ms it is killed. Resolves with whether it went by itself. */
  stop: (within: number) => Promise<boolean>
  /** Ends it and starts it again, with another environment if one is given. */
  restart: (env?: NodeJS.ProcessEnv) => Promise<void>
}

/**
 * Keeps a process of the product running: when it falls over it is started again, a little later each time, and when
 * it falls over too often, or before it ever was of use, `giveUp` is told in a sentence.
 */
export const superviseProcess = (options: {
  name: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** The folder its log is kept in. */
  logs: string
  say: (what: string) => void
  started: () => void
  giveUp: (why: string) => void
  /** False until the product was ready once: a process that fails that early would only fail again. */
  mayRestart: () => boolean
}): SupervisedProcess => {
  const { name } = options
  let env = options.env
  let child: ChildProcess | undefined
  let wanted = true
  let waiting: NodeJS.Timeout | undefined
  let falls: number[] = []

  const start = () => {
    // A session of its own: Ctrl-C goes to us alone, and we decide who stops when. IPC: it notices when we are killed.
    const current = spawn(process.execPath, [...options.args], {
      env,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    })
    child = current
    if (current.stdout) keepLog(current.stdout, { directory: options.logs, name, say: options.say })
    current.once('error', (error) => options.giveUp(`${name} could not be started: ${error.message}`))
    current.once('exit', (code, signal) => {
      if (child === current) child = undefined
      if (wanted) fallen(signal ?? `code ${code}`)
    })
    options.started()
  }

  const fallen = (how: string) => {
    if (!options.mayRestart()) {
      return options.giveUp(`${name} ended (${how}) before it was ready. The reason is above.`)
    }
    const now = performance.now()
    falls = [...falls.filter((fall) => now - fall < WINDOW), now]
    if (falls.length >= ATTEMPTS) {
      return options.giveUp(`${name} ended ${falls.length} times within a minute, the last time with ${how}. Giving up.`)
    }
    const pause = 250 * 2 ** (falls.length - 1)
    options.say(`${name} ended (${how}); starting it again`)
    waiting = setTimeout(start, pause)
  }

  const end = async (within: number): Promise<boolean> => {
    wanted = false
    clearTimeout(waiting)
    const current = child
    if (current === undefined || current.exitCode !== null || current.signalCode !== null) return true
    const ended = new Promise<void>((resolve) => current.once('exit', () => resolve()))
    current.kill('SIGTERM')
    let forced = false
    const force = setTimeout(() => {
      forced = true
      current.kill('SIGKILL')
    }, within)
    await ended
    clearTimeout(force)
    return !forced
  }

  start()
  return {
    name,
    pid: () => child?.pid,
    stop: end,
    restart: async (changed) => {
      await end(10_000)
      env = changed ?? env
      wanted = true
      start()
    },
  }
}
