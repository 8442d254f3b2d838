import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './progress.mjs'

/** Plain JavaScript without dependencies: this is what runs when there is no node_modules yet. */

const STAMP = join('node_modules', '.installed')
const LOCK = 'package-lock.json'

// With NODE_ENV=production npm would leave out what the build needs.
const HOW = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

const wanted = () => {
  const digest = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  return digest.update(readFileSync(existsSync(LOCK) ? LOCK : 'package.json')).digest('hex')
}

const isFresh = () => {
  if (!existsSync(nodeBinary())) return false
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8').trim() === wanted()
  // Installed by hand: npm writes this file last, so a newer one means a finished installation of this very lock.
  const byNpm = join('node_modules', '.package-lock.json')
  if (!existsSync(byNpm) || !existsSync(LOCK) || statSync(byNpm).mtimeMs < statSync(LOCK).mtimeMs) return false
  stamp()
  return true
}

const stamp = () => {
  try {
    writeFileSync(STAMP, `${wanted()}\n`)
  } catch {
    // A read-only installation works as well; it is only looked at again the next time.
  }
}

/** The Node that the product is made for: it comes from npm, whatever the machine has. */
export const nodeBinary = () =>
  join(process.cwd(), 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * Installs what package-lock.json names, unless that is done already. Resolves with whether there was anything to do;
 * throws with what npm said.
 */
export const installDependencies = async () => {
  if (isFresh()) return false
  rmSync(STAMP, { force: true })
  await step('Installing dependencies (a minute or two)', async () => {
    if (!existsSync(LOCK)) return npm(['install', ...HOW])
    try {
      await npm(['ci', ...HOW])
    } catch (error) {
      // A lock written where the registry lacks packages of other systems: what it does name still counts.
      if (!(error instanceof Error && error.message.includes('EUSAGE'))) throw error
      await npm(['install', '--no-save', ...HOW])
    }
  })
  if (!existsSync(nodeBinary())) {
    throw new Error(
      'npm did not install Node 24 (package "node"). ' +
        'Is it told to ignore install scripts (ignore-scripts)?',
    )
  }
  stamp()
  return true
}

const npm = (/** @type {string[]} */ args) => {
  // Started by npm, we know which one; otherwise the one in the PATH.
  const own = process.env.npm_execpath
  const isNpm = own !== undefined && /npm-cli\.c?js$/.test(own)
  const child = isNpm
    ? spawn(process.execPath, [own, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  let said = ''
  const listen = (/** @type {Buffer} */ chunk) => (said += chunk.toString())
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)))
    child.once('close', (code) =>
      code === 0
        ? resolve(undefined)
        : reject(new Error(`npm ${args[0]} failed:\n${firstLines(said)}\nIs the npm registry reachable?`)),
    )
  })
}

/** npm says what is wrong first, and then how it is used. */
const firstLines = (/** @type {string} */ text) => text.trim().split('\n').slice(0, 15).join('\n')
