import { spawn } from 'node:child_process'
import { lastLines } from './progress.mjs'

/**
 * Runs a program to its end, in silence. `heard` gets every line. Throws with the end of what it said when it fails.
 * Aborting ends it with everything it started.
 */
export const runToEnd = (
  command: readonly string[],
  options: { env: NodeJS.ProcessEnv; signal: AbortSignal; heard?: (line: string) => void },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const [file = '', ...args] = command
    options.signal.throwIfAborted()
    // A group of its own, so that it can be ended as a whole.
    const child = spawn(file, args, { env: options.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const end = () => endGroup(child.pid)
    options.signal.addEventListener('abort', end, { once: true })
    process.once('exit', end)
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-200_000)
      for (const line of chunk.toString().split('\n')) if (line.trim() !== '') options.heard?.(line.trim())
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const finish = () => {
      options.signal.removeEventListener('abort', end)
      process.removeListener('exit', end)
    }
    child.once('error', (error) => {
      finish()
      reject(error)
    })
    child.once('close', (code, signal) => {
      finish()
      if (options.signal.aborted) reject(new Error('Stopped.'))
      else if (code === 0) resolve()
      else {
        const how = signal ?? `code ${code}`
        reject(new Error(`${args.join(' ')} ended with ${how}. Its last words:\n${lastLines(said)}`))
      }
    })
  })

const endGroup = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  } catch {
    // It is gone already.
  }
}
