import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import type { ListedContent, StoredContent } from '../../platform/fileStore/index.ts'
import { namedContents, stillNamed } from './namedContents.ts'

/** What of a place for files the check needs: the store in force, or a copy of it in a folder. */
export type Checked = {
  listContents(): AsyncIterable<ListedContent>
  openContent(sha256: string): Promise<StoredContent | null>
  openQuarantined(sha256: string): Promise<StoredContent | null>
}

export type Found = {
  ok: boolean
  /** Contents that are there with size and digest, and their bytes. */
  contents: number
  bytes: number
  missing: string[]
  damaged: { sha256: string; reason: string }[]
  /** There, and named by no file: uploads that are not finished, or orphans that wait for the sweep. No fault. */
  surplus: { sha256: string; size: number }[]
}

/**
 * Reads every content that a file names, wherever it lies, and compares size and digest. What nobody names is listed.
 * Memory holds one digest for each content there is.
 */
export async function verifyContents(client: Client, place: Checked): Promise<Found> {
  const found: Found = { ok: true, contents: 0, bytes: 0, missing: [], damaged: [], surplus: [] }
  const named = new Set<string>()
  for await (const { sha256, size } of namedContents(client)) {
    named.add(sha256)
    const content = (await place.openContent(sha256)) ?? (await place.openQuarantined(sha256))
    if (!content) {
      if (await stillNamed(client, sha256)) found.missing.push(sha256)
      continue
    }
    const reason = await problemOf(content, { sha256, size })
    if (reason !== null) found.damaged.push({ sha256, reason })
    else {
      found.contents += 1
      found.bytes += size
    }
  }
  for await (const { sha256, size } of place.listContents()) {
    if (!named.has(sha256) && !(await stillNamed(client, sha256))) found.surplus.push({ sha256, size })
  }
  return { ...found, ok: found.missing.length + found.damaged.length === 0 }
}

async function problemOf(content: StoredContent, expected: { sha256: string; size: number }): Promise<string | null> {
  if (content.size !== expected.size) {
    await content.close()
    return `it has ${content.size} bytes, not ${expected.size}`
  }
  const hash = createHash('sha256')
  for await (const piece of content.read()) hash.update(piece)
  const sha256 = hash.digest('hex')
  return sha256 === expected.sha256 ? null : `its bytes have the digest ${sha256}`
}
