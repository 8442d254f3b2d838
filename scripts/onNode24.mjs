import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, nodeBinary } from './installDependencies.mjs'
import { red } from './progress.mjs'

/**
 * The first stage of every command: dependencies first, then the second stage, a TypeScript file, on the Node that came
 * with them. In this very process where it is that Node already, else in a child that gets our signals and whose exit
 * code becomes ours.
 * @param {string} file relative to this folder
 * @param {string[]} args
 */
export const onNode24 = async (file, args) => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  if (Number(process.versions.node.split('.')[0]) < 18) {
    console.error(`Node ${process.versions.node} is too old (expected 18 or newer).`)
    process.exit(2)
  }
  let installed = false
  try {
    installed = await installDependencies()
  } catch (error) {
    console.error(red(error instanceof Error ? error.message : String(error)))
    process.exit(1)
  }

  const { version } = JSON.parse(readFileSync(join('node_modules', 'node', 'package.json'), 'utf8'))
  stopWithNpm()
  if (!installed && process.versions.node === version) {
    process.argv = [process.execPath, file, ...args]
    await import(`./${file}`)
    return
  }

  const child = spawn(nodeBinary(), [join('scripts', file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // Ctrl-C reaches the child by itself, but a signal sent to us alone does not. Twice the same does no harm there.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('message', (message) => process.send?.(message))
  child.once('error', (error) => {
    console.error(red(error.message))
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
}

/**
 * A signal to npm reaches us only where the shell between us passes it on ("exec" in package.json makes it do so).
 * Where it does not, the shell is gone and we are not: then we send ourselves the signal.
 */
const stopWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}
