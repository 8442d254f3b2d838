import { isRunning } from './processStart.ts'
import { waitUntil } from './waitUntil.ts'

/**
 * Ends a process that may not be our child: the signal first, SIGKILL when it has not gone after `within` ms.
 * The start guards against a number that now belongs to another process. Resolves when it is gone.
 */
export const stopProcess = async (
  found: { pid: number; start?: string | undefined },
  signal: NodeJS.Signals,
  within: number,
): Promise<void> => {
  const gone = () => !isRunning(found.pid, found.start)
  if (gone()) return
  send(found.pid, signal)
  if (await waitUntil(gone, { within })) return
  send(found.pid, 'SIGKILL')
  await waitUntil(gone, { within: 5000 })
}

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // It went between the question and the signal, which is what was wanted.
  }
}
