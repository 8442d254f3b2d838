import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { SandboxLimits } from './limits.ts'

export type SandboxProcess = ChildProcessByStdio<Writable, Readable, Readable>

const child = fileURLToPath(new URL('./child.ts', import.meta.url))

/**
 * What a shell does before Node takes its place. Should the machine run out of memory, this process goes first; no core
 * dumps; CPU time and data have a hard end even if whoever watches is killed; and no network, where the kernel lets
 * anybody go without.
 */
const shell = `
echo 1000 2>/dev/null >/proc/self/oom_score_adj
ulimit -c 0 2>/dev/null
ulimit -t "$1" 2>/dev/null
ulimit -d "$2" 2>/dev/null
shift 2
if unshare --user --map-current-user --net true 2>/dev/null; then set -- unshare --user --map-current-user --net "$@"; fi
exec "$@"`

/**
 * Starts a process that may read its own code and `mayRead` and nothing else, write nothing, start nothing, see no
 * variable of our environment, in a process group of its own. `module` does the work (child.ts).
 */
export function startChild(module: string, mayRead: readonly string[], limits: SandboxLimits): SandboxProcess {
  const readable = [dirname(child), dirname(module), ...mayRead]
  const node = [
    '--permission',
    // Native code is not bound by what Node allows: the module decides which libraries it loads, and reads with them
    // from memory only.
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${Math.floor(limits.memoryMb / 2)}`,
    '--disable-warning=SecurityWarning',
    child,
    module,
    String(limits.inputBytes),
  ]
  const command =
    process.platform === 'win32'
      ? [process.execPath, ...node]
      : ['/bin/sh', '-c', shell, 'sh', String(limits.cpuSeconds * 5), String(limits.memoryMb * 3 * 1024), process.execPath, ...node]
  const [file = '', ...args] = command
  return spawn(file, args, {
    cwd: dirname(child),
    env: (process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}) as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

/**
 * About a tenth of the share that others get where all want the machine; less, and a file would reach its time limit by
 * waiting. Gives a process and the threads it has by now a low priority; new threads inherit it. Where each session gets its
 * own fair share of the machine (autogroup), the share is made smaller too.
 */
export function giveWay({ pid }: SandboxProcess): void {
  if (pid === undefined) return
  const low = constants.priority.PRIORITY_BELOW_NORMAL
  quietly(() => setPriority(pid, low))
  if (process.platform !== 'linux') return
  quietly(() => readdirSync(`/proc/${pid}/task`).forEach((thread) => setPriority(Number(thread), low)))
  quietly(() => writeFileSync(`/proc/${pid}/autogroup`, String(low)))
}

/** Kills a process and everything in its group, at once. */
export function killChild(started: SandboxProcess): void {
  quietly(() => {
    if (process.platform !== 'win32' && started.pid !== undefined) process.kill(-started.pid, 'SIGKILL')
  })
  quietly(() => started.kill('SIGKILL'))
}

/** What is only a courtesy, or comes too late for a process that is gone already, fails without a word. */
function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // See above.
  }
}
