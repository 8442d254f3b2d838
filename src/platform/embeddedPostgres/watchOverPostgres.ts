import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * Ends PostgreSQL when this process dies without having done so, as after a kill -9: a small shell waits at a pipe from
 * us, and the pipe closes whatever way we go. It lets web and worker disconnect first (SIGTERM is PostgreSQL's "smart"
 * shutdown) and insists after half a minute. Nothing to watch on Windows, where the next start clears up.
 */
export const watchOverPostgres = (pid: number, data: string): { end: () => void } => {
  if (process.platform === 'win32') return { end: () => undefined }
  const script = `
    read told
    [ "$told" = done ] && exit 0
    ours() { [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ]; }
    ours "$1" "$2" && kill -TERM "$1"
    n=0
    while ours "$1" "$2" && [ $n -lt 30 ]; do sleep 1; n=$((n + 1)); done
    ours "$1" "$2" && kill -INT "$1"
  `
  const shell = spawn('sh', ['-c', script, 'watch-postgres', String(pid), join(data)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  shell.on('error', () => undefined)
  shell.stdin.on('error', () => undefined)
  shell.unref()
  return { end: () => shell.stdin.end('done\n') }
}
