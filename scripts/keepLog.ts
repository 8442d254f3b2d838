import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Bytes after which a log becomes the old one (`web.log.1`); there is one old one. */
const LARGEST = 20 * 1024 * 1024
/** pino's number for warnings; more is worse. */
const WARNING = 40

/**
 * Takes the output of a process of ours: its log, one JSON object a line, goes to `<directory>/<name>.log`; warnings
 * and errors are also told in a line a person can read, and what is no log at all goes to the terminal as it is.
 */
export const keepLog = (output: Readable, options: { directory: string; name: string; say: (what: string) => void }): void => {
  const { directory, name, say } = options
  mkdirSync(directory, { recursive: true })
  const path = join(directory, `${name}.log`)
  let size = sizeOf(path)
  let file = open(path, say)
  createInterface({ input: output }).on('line', (line) => {
    const entry = entryOf(line)
    if (entry === null) return void process.stdout.write(`${line}\n`)
    if (size > LARGEST) {
      file.end()
      renameSync(path, `${path}.1`)
      file = open(path, say)
      size = 0
    }
    size += Buffer.byteLength(line) + 1
    file.write(`${line}\n`)
    if (entry.level >= WARNING) say(`${name}: ${entry.msg || entry.err?.message || 'see the log'}  (${path})`)
  })
}

type Entry = { level: number; msg?: string; err?: { message?: string } }

function entryOf(line: string): Entry | null {
  if (!line.startsWith('{"level":')) return null
  try {
    return JSON.parse(line) as Entry
  } catch {
    return null
  }
}

/** A disk that is full must not end the product: the log is given up, and that is said once. */
function open(path: string, say: (what: string) => void): WriteStream {
  return createWriteStream(path, { flags: 'a', mode: 0o600 }).once('error', (error) => say(`The log ${path} cannot be written: ${error.message}`))
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
