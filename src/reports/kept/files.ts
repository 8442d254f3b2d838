import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { registerContent } from '../../attachments/contents/registerContent.ts'
import { env } from '../../platform/env.ts'
import { keepContent } from '../../platform/fileStore/index.ts'
import { sqlOnPool } from '../../platform/tx.ts'

/** A file on this machine's disk that is not in the store yet; `size` in bytes. */
export type Written = { path: string; size: number; sha256: string }

/** A file being written, which is measured while it is. */
export type Writing = { write: (piece: Uint8Array | string) => Promise<void>; end: () => Promise<Written> }

/** Runs `work` with a folder of its own, which is gone afterwards; what a killed worker leaves is tidied up after a day. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  // Beside the store, so that a file is moved into it and not copied.
  const waiting = join(env().DATA_DIR, 'tmp')
  await mkdir(waiting, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(waiting, 'report-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Begins a file; `end` it, whatever happens. */
export async function startFile(path: string): Promise<Writing> {
  const handle = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  return {
    write: async (piece) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      if (bytes.byteLength === 0) return
      hash.update(bytes)
      size += bytes.byteLength
      await handle.writeFile(bytes)
    },
    end: async () => {
      await handle.close()
      return { path, size, sha256: hash.digest('hex') }
    },
  }
}

/** Puts a file into the store for good. Call it before the tx that names it: what a rollback leaves is swept up. */
export async function keepFile(payload: Payload, file: Written, mimeType: string): Promise<void> {
  await registerContent(payload, { ...file, mimeType })
  // Made by ourselves from what is in the database: there is nothing to scan, and nothing to preview.
  await sqlOnPool(payload)(
    `update file_contents set scan = 'clean', preview = 'none' where sha256 = $1 and scan = 'pending'
       and not exists (select 1 from attachments where sha256 = $1)`,
    [file.sha256],
  )
  await keepContent(file)
}
