import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DirectoryInUse } from '../src/platform/process/lockDirectory.ts'

const MEGABYTE = 1024 * 1024
const NEEDED = 200 * MEGABYTE

/** Makes the data folder and makes sure that something can be written there. Throws with one line for people. */
export const checkDataDirectory = (directory: string): void => {
  try {
    // Root's database runs as another user, who has to get through.
    mkdirSync(directory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const probe = join(directory, `.probe-${process.pid}`)
    writeFileSync(probe, 'x'.repeat(1024))
    rmSync(probe)
  } catch (error) {
    throw new Error(explainDisk(error, directory), { cause: error })
  }
  const { bavail, bsize } = statfsSync(directory)
  if (bavail * bsize < NEEDED) {
    const free = Math.floor((bavail * bsize) / MEGABYTE)
    throw new Error(
      `The disk of ${directory} is full: ${free} MB free, ${NEEDED / MEGABYTE} MB needed. ` +
        'Make room, or set DATA_DIR to another disk.',
    )
  }
}

/** One line for what the disk refused. */
export const explainDisk = (error: unknown, directory: string): string => {
  if (error instanceof DirectoryInUse) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const message = error instanceof Error ? error.message : String(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || message.includes('No space left on device')) {
    return `The disk of ${directory} is full. Make room, or set DATA_DIR to another disk.`
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${directory} cannot be written to (${code}). Change its owner or rights, or set DATA_DIR to another folder.`
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${directory} is not a folder. Remove it, or set DATA_DIR.`
  return message
}

/** Throws with one line for people when the port cannot be had. */
export const checkPort = (port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined
      const other = port < 65_535 ? port + 1 : 3000
      if (code === 'EADDRINUSE') {
        const choose = `Stop it, or choose another port: PORT=${other} npm start`
        reject(new Error(`Port ${port} is taken by another program. ${choose}`))
      } else if (code === 'EACCES') {
        reject(new Error(`Port ${port} may only be used by root. Choose another port: PORT=3000 npm start`))
      } else {
        reject(new Error(`HOST: "${host ?? ''}" cannot be listened on (${error.message})`))
      }
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()))
  })
