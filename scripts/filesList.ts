import { once } from 'node:events'
import { Client } from 'pg'
import { namedContents } from '../src/attachments/contents/namedContents.ts'
import { env } from '../src/platform/env.ts'
import { listContents, type Place } from '../src/platform/fileStore/index.ts'

/**
 * `npm run --silent files:list`: what a backup of the files must hold, a line of JSON for each content: digest, bytes, where it
 * lies (`files`, `quarantine`, or null where it is missing), how many files name it, since when it is here. Exit codes:
 * 0 listed, 2 it could not be.
 */
const client = new Client({ connectionString: env().DATABASE_URL })
try {
  await client.connect()
  const places = new Map<string, Place>()
  for await (const { sha256, place } of listContents()) places.set(sha256, place)
  for await (const { sha256, size, references, created } of namedContents(client)) {
    const line = JSON.stringify({ sha256, size, place: places.get(sha256) ?? null, references, created })
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  }
} catch (error) {
  console.error('The files could not be listed:', error instanceof Error ? error.message : error)
  process.exitCode = 2
} finally {
  await client.end().catch(() => undefined)
}
