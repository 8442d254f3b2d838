import { renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere } from './readIfThere.ts'

export const SUPERUSER = 'mdc'
export const DATABASE = 'mdc_tracker'

const Stored = z.object({ port: z.number().int(), password: z.string().min(1), url: z.string() })

/** The address of a database on the embedded server. */
export const urlFor = (port: number, password: string, database: string): string =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`

/** What an earlier start wrote down, undefined before the first one. */
export const readStored = (directory: string): z.infer<typeof Stored> | undefined => {
  const text = readIfThere(join(directory, 'postgres.json'))
  return text === '' ? undefined : Stored.parse(JSON.parse(text))
}

/** Writes port and password down, for the next start and for scripts run by hand. */
export const writeStored = (directory: string, port: number, password: string): void => {
  const file = join(directory, 'postgres.json')
  const content = JSON.stringify({ port, password, url: urlFor(port, password, DATABASE) })
  writeFileSync(`${file}.new`, `${content}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** The wished port if it is free, else one that the system chooses. */
export const freePort = (wished: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort(0))))
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : wished))
    })
  })
