import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Payload, PayloadRequest } from 'payload'
import { sqlOf, sqlOnPool } from '../platform/tx.ts'

const partBytes = 1024 * 1024

/**
 * Keeps an uploaded workbook in the database, in parts, in the tx of the request. Not on disk: the worker that reads it
 * may run on another machine, and an import whose tx is rolled back leaves no file behind.
 */
export async function keepFile(req: PayloadRequest, file: string, path: string): Promise<void> {
  const sql = sqlOf(req)
  let part = 0
  for await (const data of createReadStream(path, { highWaterMark: partBytes })) {
    await sql('insert into import_files (file, part, data) values ($1, $2, $3)', [file, part, data])
    part += 1
  }
}

/** Writes a kept workbook to `path`; false when it is no longer kept. Holds one part in memory at a time. */
export async function fetchFile(payload: Payload, file: string, path: string): Promise<boolean> {
  const sql = sqlOnPool(payload)
  const target = await open(path, 'w', 0o600)
  try {
    for (let part = 0; ; part += 1) {
      const [row] = await sql<{ data: Buffer }>(
        'select data from import_files where file = $1 and part = $2',
        [file, part],
      )
      if (!row) return part > 0
      await target.write(row.data)
    }
  } finally {
    await target.close()
  }
}
